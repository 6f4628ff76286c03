using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using KreisTeams.Storage;

namespace KreisTeams.Bot.Files;

/// <summary>A file that was handed over and does not yet belong to a project.</summary>
public sealed record ParkedFile(Guid Id, string Name, string Blob);

/// <summary>
/// Bytes of files whose project is still to be named. The address Teams gives for a file dies within minutes, so the bytes are kept at once, for a day, for the person alone who sent them.
/// </summary>
public sealed class ParkedFiles(StorageAccount storage, TimeProvider clock)
{
    internal const string ContainerName = "attachments";

    private const string NameOfFile = "name";
    private const string KeptUntil = "until";

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);
    private static readonly StorageTransferOptions BoundedMemory = new() { InitialTransferSize = 4 << 20, MaximumTransferSize = 4 << 20, MaximumConcurrency = 2 };

    private readonly BlobContainerClient _blobs = storage.Container(ContainerName);

    public async Task ParkAsync(PersonId person, string name, Stream content, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var options = new BlobUploadOptions
        {
            Metadata = new Dictionary<string, string> { [NameOfFile] = Convert.ToBase64String(Encoding.UTF8.GetBytes(name)), [KeptUntil] = (clock.GetUtcNow() + KeptFor).ToString("O") },
            TransferOptions = BoundedMemory,
        };
        await _blobs.GetBlobClient($"{person.Value}/{id:N}").UploadAsync(content, options, cancellationToken);
    }

    /// <summary>What the person handed over and has not filed yet, oldest first.</summary>
    public async IAsyncEnumerable<ParkedFile> OfAsync(PersonId person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in _blobs.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, $"{person.Value}/", cancellationToken))
        {
            if (!IsOver(blob) && blob.Metadata.TryGetValue(NameOfFile, out var name) && Guid.TryParse(blob.Name[(blob.Name.LastIndexOf('/') + 1)..], out var id))
            {
                yield return new ParkedFile(id, Encoding.UTF8.GetString(Convert.FromBase64String(name)), blob.Name);
            }
        }
    }

    public Task<Stream> OpenAsync(ParkedFile file, CancellationToken cancellationToken) => _blobs.GetBlobClient(file.Blob).OpenReadAsync(cancellationToken: cancellationToken);

    public Task RemoveAsync(ParkedFile file, CancellationToken cancellationToken) => _blobs.DeleteBlobIfExistsAsync(file.Blob, cancellationToken: cancellationToken);

    /// <summary>Drops what nobody has filed within a day.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await foreach (var blob in _blobs.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellationToken))
        {
            if (IsOver(blob))
            {
                await _blobs.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
            }
        }
    }

    private bool IsOver(BlobItem blob) =>
        !blob.Metadata.TryGetValue(KeptUntil, out var until) || !DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, out var end) || end < clock.GetUtcNow();
}
