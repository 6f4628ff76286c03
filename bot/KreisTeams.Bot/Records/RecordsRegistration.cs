namespace KreisTeams.Bot.Records;

public static class RecordsRegistration
{
    /// <summary>Editing the register in dialogs and in sentences.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<PersonFields>().AddSingleton<OrganisationFields>().AddSingleton<ThemeFields>().AddSingleton<InitiativeFields>().AddSingleton<ProjectFields>()
        .AddSingleton<RecordKinds>().AddSingleton<RecordDialog>().AddSingleton<RecordAnswers>().AddSingleton<SheetImports>().AddSingleton<SheetExports>()
        .OnTeams((provider, router) => provider.GetRequiredService<RecordDialog>().Register(router));
}
