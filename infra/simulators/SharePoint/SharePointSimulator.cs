using Microsoft.AspNetCore.Mvc;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>A SharePoint document library behind Graph's drive surface. Faithful where a client can tell, persistent in one folder, and with switches for what SharePoint does only sometimes.</summary>
public static class SharePointSimulator
{
    public static IServiceCollection AddSharePoint(this IServiceCollection services, string dataFolder, TimeProvider clock)
    {
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter()));
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod()));
        return services
            .AddSingleton(clock)
            .AddSingleton(_ => new Journal(dataFolder))
            .AddSingleton(_ => new ContentFiles(dataFolder))
            .AddSingleton<ItemTree>()
            .AddSingleton<Library>()
            .AddSingleton<Switches>()
            .AddSingleton<Faults>()
            .AddSingleton<RequestMeter>()
            .AddSingleton<SecretUrls>()
            .AddSingleton<ItemJson>()
            .AddSingleton<DeltaFeed>()
            .AddSingleton<PropertyPromotion>()
            .AddSingleton<ReadLag>()
            .AddSingleton(provider => new UploadSessions(
                dataFolder, provider.GetRequiredService<Library>(), provider.GetRequiredService<ContentFiles>(), provider.GetRequiredService<Switches>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new Subscriptions(
                dataFolder, provider.GetRequiredService<Library>(), provider.GetRequiredService<Switches>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<Subscriptions>>()))
            .AddSingleton<BatchOperation>()
            .AddSingleton<DriveOperations>()
            .AddSingleton<UploadEndpoint>()
            .AddSingleton<GraphEndpoint>()
            .AddSingleton<LibraryPage>();
    }

    public static void MapSharePoint(this WebApplication app)
    {
        app.UseMiddleware<FaultMiddleware>();
        app.Map("/v1.0/{**path}", (GraphEndpoint graph, HttpContext context) => graph.HandleAsync(context)).WithMetadata(new RequestSizeLimitAttribute(long.MaxValue));
        app.Map(SecretUrls.UploadPath, (UploadEndpoint upload, HttpContext context) => upload.UploadAsync(context));
        app.MapMethods(SecretUrls.DownloadPath, ["GET", "HEAD"], (UploadEndpoint upload, HttpContext context) => upload.DownloadAsync(context));
        app.MapLibraryPage();
        app.MapGet("/simulator/switches", (Switches switches) => switches);
        app.MapPut("/simulator/switches", (Switches switches, Switches wanted) =>
        {
            foreach (var property in typeof(Switches).GetProperties())
            {
                property.SetValue(switches, property.GetValue(wanted));
            }
        });
        app.MapPost("/simulator/faults", (Faults faults, Fault fault) => faults.Add(fault));
        app.MapGet("/simulator/requests", (RequestMeter meter) => meter.Requests);
        app.MapDelete("/simulator/requests", (RequestMeter meter) => meter.Clear());
    }
}
