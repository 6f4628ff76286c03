using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.FluentUI.AspNetCore.Components;

namespace KreisTeams.Benchmarks.Tab;

/// <summary>The reference: a page of the same technology with the same component library that shows a field, what was typed into it, and nothing else.</summary>
internal static class EmptyTab
{
    public static async Task RunAsync(string[] settings)
    {
        // The name finds the component library's files among those of the product.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "KreisTeams.Bot", EnvironmentName = "Development", Args = settings });
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
}

public sealed class EmptyDocument : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, $"""
            <!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><base href="/"><title>Empty</title>
            <link rel="stylesheet" href="{Assets["_content/Microsoft.FluentUI.AspNetCore.Components/Microsoft.FluentUI.AspNetCore.Components.bundle.scp.css"]}"></head><body>
            """);
        builder.OpenComponent<EmptyPage>(1);
        builder.AddComponentRenderMode(new InteractiveServerRenderMode(prerender: false));
        builder.CloseComponent();
        builder.AddMarkupContent(2, $"""<script src="{Assets["_framework/blazor.web.js"]}"></script></body></html>""");
    }
}

[Route("/tab/projekte")]
public sealed class EmptyPage : ComponentBase
{
    private string _text = "";

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
        builder.OpenComponent<FluentProviders>(10);
        builder.CloseComponent();
    }
}
