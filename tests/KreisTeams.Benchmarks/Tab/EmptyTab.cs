using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.FluentUI.AspNetCore.Components;

namespace KreisTeams.Benchmarks.Tab;

/// <summary>
/// The reference: a page of the same technology that shows a field, what was typed into it, and nothing else.
/// With <c>--library true</c> it loads Fluent UI Blazor, with which a tab in Teams is commonly built, and draws its providers.
/// </summary>
internal static class EmptyTab
{
    public static async Task RunAsync(string[] settings)
    {
        // The name decides whose files are served: the product's are without the library.
        var name = HasLibrary(new ConfigurationBuilder().AddCommandLine(settings).Build()) ? null : "KreisTeams.Bot";
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = name, EnvironmentName = "Development", Args = settings });
        builder.Logging.ClearProviders();
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Services.AddFluentUIComponents();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<EmptyDocument>().AddInteractiveServerRenderMode();
        await app.RunAsync();
    }

    public static bool HasLibrary(IConfiguration configuration) => configuration.GetValue<bool>("library");
}

public sealed class EmptyDocument : ComponentBase
{
    [Inject]
    private IConfiguration Configuration { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, """<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><base href="/"><title>Empty</title>""");
        if (EmptyTab.HasLibrary(Configuration))
        {
            builder.AddMarkupContent(1, $"""<link rel="stylesheet" href="{Assets["_content/Microsoft.FluentUI.AspNetCore.Components/Microsoft.FluentUI.AspNetCore.Components.bundle.scp.css"]}">""");
        }

        builder.AddMarkupContent(2, "</head><body>");
        builder.OpenComponent<EmptyPage>(3);
        builder.AddComponentRenderMode(new InteractiveServerRenderMode(prerender: false));
        builder.CloseComponent();
        builder.AddMarkupContent(4, $"""<script src="{Assets["_framework/blazor.web.js"]}"></script></body></html>""");
    }
}

[Route("/tab/projekte")]
public sealed class EmptyPage : ComponentBase
{
    private string _text = "";

    [Inject]
    private IConfiguration Configuration { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "h1");
        builder.AddContent(1, "Empty");
        builder.CloseElement();
        builder.OpenElement(2, "input");
        builder.AddAttribute(3, "type", "search");
        builder.AddAttribute(4, "oninput", EventCallback.Factory.Create<ChangeEventArgs>(this, change => _text = (string)change.Value!));
        builder.CloseElement();
        builder.OpenElement(5, "div");
        builder.AddAttribute(6, "class", "hits");
        builder.OpenElement(7, "span");
        builder.AddAttribute(8, "role", "status");
        builder.AddContent(9, _text);
        builder.CloseElement();
        builder.CloseElement();
        if (EmptyTab.HasLibrary(Configuration))
        {
            builder.OpenComponent<FluentProviders>(10);
            builder.CloseComponent();
        }
    }
}
