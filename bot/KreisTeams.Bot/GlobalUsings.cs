global using KreisTeams.Network;
global using KreisTeams.Teams;
global using Understood = KreisTeams.Understanding.Understanding;
