using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using KreisTeams.Local;
using KreisTeams.Simulators;
using KreisTeams.Simulators.SharePoint;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Documents;

/// <summary>
/// The simulator under Microsoft's host names, for programs that know no others: TLS with an authority of its own, and a proxy that leads these names here and refuses all others.
/// Nothing on the machine is changed for it.
/// </summary>
internal sealed class HttpsSharePoint : IAsyncDisposable
{
    private static readonly string[] Names = ["graph.microsoft.com", "login.microsoftonline.com", "contoso.sharepoint.com", "localhost"];

    private readonly string _folder;
    private readonly WebApplication _simulator;
    private readonly TcpListener _proxy = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;

    private HttpsSharePoint(string folder, WebApplication simulator)
    {
        (_folder, _simulator) = (folder, simulator);
        Port = new Uri(simulator.Urls.Single(url => url.StartsWith("https:", StringComparison.Ordinal))).Port;
        _proxy.Start();
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>The same library without TLS.</summary>
    public string PlainUrl => _simulator.Urls.Single(url => url.StartsWith("http:", StringComparison.Ordinal));

    public string ProxyUrl => $"http://127.0.0.1:{((IPEndPoint)_proxy.LocalEndpoint).Port}";

    public string AuthorityFile => Path.Combine(_folder, "ca.pem");

    public string Folder => _folder;

    public Library Library => _simulator.Services.GetRequiredService<Library>();

    public Switches Switches => _simulator.Services.GetRequiredService<Switches>();

    public Faults Faults => _simulator.Services.GetRequiredService<Faults>();

    public RequestMeter Meter => _simulator.Services.GetRequiredService<RequestMeter>();

    public static async Task<HttpsSharePoint> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("kreisteams-https").FullName;
        var certificate = Certificate(Path.Combine(folder, "ca.pem"));
        var simulator = SimulatorHost.Build(Path.Combine(folder, "data"), kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        await simulator.StartAsync(cancellationToken);
        return new HttpsSharePoint(folder, simulator);
    }

    /// <summary>Runs rclone against the library.</summary>
    public async Task<IReadOnlyList<string>> RcloneAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var configuration = Path.Combine(_folder, "rclone.conf");
        await File.WriteAllTextAsync(configuration, $$"""
            [od]
            type = onedrive
            region = global
            drive_id = {{Library.DriveId}}
            drive_type = documentLibrary
            token = {"access_token":"rclone","token_type":"Bearer","refresh_token":"r","expiry":"2099-01-01T00:00:00Z"}
            """);
        await using var rclone = ChildProcess.Start(
            "rclone", await Rclone.ProgramAsync(cancellationToken), ["--config", configuration, "--ca-cert", AuthorityFile, "--low-level-retries", "3", "--retries", "2", .. arguments],
            environment: [new("HTTPS_PROXY", ProxyUrl), new("NO_PROXY", "")]);
        await rclone.WaitForExitAsync(cancellationToken);
        return rclone.ExitCode == 0 ? rclone.Output : throw new LocalFailure(string.Join('\n', rclone.Output));
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _proxy.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _simulator.DisposeAsync();
        _stopping.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _proxy.AcceptTcpClientAsync(_stopping.Token);
            _ = TunnelAsync(client);
        }
    }

    private async Task TunnelAsync(TcpClient client)
    {
        using var from = client;
        var stream = from.GetStream();
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, _stopping.Token) == 1)
        {
            head.Append((char)one[0]);
        }

        if (head.ToString().Split(' ') is not ["CONNECT", var target, ..] || !Names.Contains(target.Split(':')[0]))
        {
            await stream.WriteAsync("HTTP/1.1 403 Forbidden\r\n\r\n"u8.ToArray(), _stopping.Token);
            return;
        }

        using var to = new TcpClient();
        await to.ConnectAsync(IPAddress.Loopback, Port, _stopping.Token);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), _stopping.Token);
        await Task.WhenAny(stream.CopyToAsync(to.GetStream(), _stopping.Token), to.GetStream().CopyToAsync(stream, _stopping.Token));
    }

    private static X509Certificate2 Certificate(string authorityFile)
    {
        var (from, until) = (TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(30));
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest("CN=KreisTeams test authority", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = authorityRequest.CreateSelfSigned(from, until);
        File.WriteAllText(authorityFile, authority.ExportCertificatePem());

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=graph.microsoft.com", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        Array.ForEach(Names, names.AddDnsName);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, from, until.AddDays(-1), [1, 2, 3, 4]);
        using var withKey = certificate.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }
}
