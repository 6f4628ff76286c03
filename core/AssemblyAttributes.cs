using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("KreisTeams.Tests")]
