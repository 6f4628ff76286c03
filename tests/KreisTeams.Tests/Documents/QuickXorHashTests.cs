using System.Text;
using KreisTeams.Documents;

namespace KreisTeams.Tests.Documents;

public sealed class QuickXorHashTests
{
    [Theory]
    [InlineData(0, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData(1000, "eMTc7ksneLHFfWI8T9W9y23sExM=")]
    public void It_is_what_rclone_computes(int length, string expected) =>
        Hash(Enumerable.Range(0, length).Select(i => (byte)i).ToArray(), partLength: 1 << 20).ShouldBe(expected);

    [Fact]
    public void It_is_what_rclone_computes_for_text() => Hash(Encoding.UTF8.GetBytes("hallo"), partLength: 5).ShouldBe("aAgDG9jwBgAAAAAABQAAAAAAAAA=");

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(159)]
    [InlineData(161)]
    public void It_does_not_depend_on_the_parts_the_bytes_come_in(int partLength) =>
        Hash(Enumerable.Range(0, 1000).Select(i => (byte)i).ToArray(), partLength).ShouldBe("eMTc7ksneLHFfWI8T9W9y23sExM=");

    private static string Hash(byte[] bytes, int partLength)
    {
        var hash = new QuickXorHash();
        foreach (var part in bytes.Chunk(partLength))
        {
            hash.Append(part);
        }

        return hash.ToBase64();
    }
}
