using System.Security.Cryptography;
using System.Text;

namespace KreisTeams.Documents.SharePoint;

/// <summary>Encrypts addresses that hold a right of their own before they are stored.</summary>
public sealed class UrlProtection(DocumentsOptions options)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _key = options.SecretKey is { } key ? Convert.FromBase64String(key) : RandomNumberGenerator.GetBytes(32);

    public string Protect(Uri url)
    {
        var plain = Encoding.UTF8.GetBytes(url.AbsoluteUri);
        var sealedUrl = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(sealedUrl.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(sealedUrl.AsSpan(0, NonceBytes), plain, sealedUrl.AsSpan(NonceBytes + TagBytes), sealedUrl.AsSpan(NonceBytes, TagBytes));
        return Convert.ToBase64String(sealedUrl);
    }

    /// <summary>Null when it was encrypted with another key.</summary>
    public Uri? Unprotect(string text)
    {
        var sealedUrl = Convert.FromBase64String(text);
        var plain = new byte[sealedUrl.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        try
        {
            aes.Decrypt(sealedUrl.AsSpan(0, NonceBytes), sealedUrl.AsSpan(NonceBytes + TagBytes), sealedUrl.AsSpan(NonceBytes, TagBytes), plain);
            return new Uri(Encoding.UTF8.GetString(plain));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
