using KreisTeams.Local;

return await LocalProgram.RunAsync(args);
