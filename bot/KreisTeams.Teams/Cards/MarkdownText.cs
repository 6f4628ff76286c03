using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KreisTeams.Teams;

/// <summary>
/// Text of a card or a message. A plain string is shown exactly as it is, whatever a person typed into it.
/// Emphasis, lists and links are written by the programmer: <c>MarkdownText.Format($"**{title}** bis {deadline}")</c> escapes what is in the braces.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct MarkdownText
{
    /// <summary>The one character for which a backslash does not do: messages show „\&lt;“ where cards show „&lt;“.</summary>
    private const string LessThan = "&lt;";

    private static readonly SearchValues<char> PerhapsMarkup = SearchValues.Create("\\*_[]`~<&{#>+-=|.)");

    private MarkdownText(string markdown) => Markdown = markdown;

    /// <summary>With everything escaped that would be taken for markup.</summary>
    public string Markdown { get; }

    public bool IsEmpty => string.IsNullOrEmpty(Markdown);

    public static implicit operator MarkdownText(string plain) => FromPlain(plain);

    public static MarkdownText FromPlain(string plain) => new(Escape(plain));

    public static MarkdownText Format(MarkdownHandler markdown) => new(markdown.ToString());

    /// <summary>Calls a person; the message or card must carry the same account as a mention.</summary>
    public static MarkdownText Mention(ChannelAccount account) => new(Teams.Mention.TextFor(account));

    public static MarkdownText Link(string plain, Uri target) => new($"[{Escape(plain)}]({target.OriginalString.Replace(")", "%29", StringComparison.Ordinal)})");

    public static MarkdownText Join(string separator, IEnumerable<MarkdownText> parts) => new(string.Join(separator, parts.Select(part => part.Markdown)));

    /// <summary>Without markup, for notifications and for screens that show no cards.</summary>
    public string ToPlain()
    {
        if (IsEmpty || Markdown.AsSpan().IndexOfAny("\\*&") < 0)
        {
            return Markdown ?? "";
        }

        var plain = new StringBuilder(Markdown.Length);
        for (var index = 0; index < Markdown.Length; index++)
        {
            if (Markdown[index] == '\\' && index + 1 < Markdown.Length)
            {
                plain.Append(Markdown[++index]);
            }
            else if (Markdown.AsSpan(index).StartsWith(LessThan))
            {
                plain.Append('<');
                index += LessThan.Length - 1;
            }
            else if (Markdown[index] != '*')
            {
                plain.Append(Markdown[index]);
            }
        }

        return plain.ToString();
    }

    public override string ToString() => Markdown;

    /// <param name="startsLine">Nothing but marks stands before it in its line.</param>
    internal static string Escape(string plain, bool startsLine = true)
    {
        StringBuilder? escaped = null;
        var copied = 0;
        for (int index = 0, next; (next = plain.AsSpan(index).IndexOfAny(PerhapsMarkup)) >= 0; index++)
        {
            index += next;
            if (IsMarkup(plain, index, startsLine))
            {
                escaped ??= new StringBuilder(plain.Length + 16);
                escaped.Append(plain, copied, index - copied).Append(plain[index] == '<' ? LessThan : $"\\{plain[index]}");
                copied = index + 1;
            }
        }

        return escaped?.Append(plain, copied, plain.Length - copied).ToString() ?? plain;
    }

    /// <summary>Emphasis and links anywhere; lists and headings only at the start of a line, so that „A-Stadt“ and „3.“ stay as people write them.</summary>
    private static bool IsMarkup(string text, int index, bool startsLine) => text[index] switch
    {
        '\\' or '*' or '_' or '[' or ']' or '`' or '~' => true,
        '<' => index + 1 < text.Length && (char.IsAsciiLetter(text[index + 1]) || text[index + 1] is '/' or '!'),
        '&' => text.AsSpan(index + 1).IndexOf(';') is > 0 and < 12,
        '{' => index > 0 && text[index - 1] == '{',
        '#' or '>' or '+' or '-' or '=' or '|' => StartsLine(text, index, startsLine),
        '.' or ')' => index > 0 && char.IsAsciiDigit(text[index - 1]) && StartsLine(text, text.AsSpan(0, index).LastIndexOfAnyExceptInRange('0', '9') + 1, startsLine),
        _ => false,
    };

    private static bool StartsLine(string text, int index, bool startsLine)
    {
        while (index > 0 && text[index - 1] is ' ' or '\t')
        {
            index--;
        }

        return index == 0 ? startsLine : text[index - 1] is '\n' or '\r';
    }

    internal sealed class Converter : JsonConverter<MarkdownText>
    {
        public override MarkdownText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, MarkdownText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Markdown);
    }
}

[InterpolatedStringHandler]
public readonly ref struct MarkdownHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(MarkdownText text) => _text.Append(text.Markdown);

    public void AppendFormatted(string? plain) => _text.Append(MarkdownText.Escape(plain ?? "", StartsLine));

    public void AppendFormatted<T>(T value, string? format = null)
        where T : IFormattable => _text.Append(MarkdownText.Escape(value.ToString(format, System.Globalization.CultureInfo.GetCultureInfo("de-DE")), StartsLine));

    public override string ToString() => _text.ToString();

    private bool StartsLine
    {
        get
        {
            for (var index = _text.Length - 1; index >= 0 && _text[index] != '\n'; index--)
            {
                if (char.IsLetterOrDigit(_text[index]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
