namespace KreisTeams.Documents.SharePoint;

/// <summary>What came of a call to the library. Refusals are values, because each has its own consequence.</summary>
public abstract record Answer<T>
{
    private Answer()
    {
    }

    public sealed record Done(T Value) : Answer<T>;

    /// <summary>No call of this app may go out before then.</summary>
    public sealed record Throttled(DateTimeOffset Until) : Answer<T>;

    public sealed record NotFound : Answer<T>;

    public sealed record NameTaken : Answer<T>;

    /// <summary>An upload that is open somewhere holds the name, but there is no file yet.</summary>
    public sealed record NameHeld : Answer<T>;

    /// <summary>The item is no longer the one that was read.</summary>
    public sealed record Changed : Answer<T>;

    public sealed record Locked : Answer<T>;

    public sealed record Full : Answer<T>;

    public sealed record Refused(string Code) : Answer<T>;

    /// <summary>The delta token is void; enumerate afresh, at the link if one was given.</summary>
    public sealed record ResyncNeeded(string? Link) : Answer<T>;

    /// <summary>The bytes sent are not the ones expected next.</summary>
    public sealed record WrongRange : Answer<T>;

    /// <summary>A fault or a broken connection: it may have been done nevertheless.</summary>
    public sealed record Unclear(string Reason) : Answer<T>;

    /// <summary>The same refusal for a caller that wanted something else.</summary>
    public Answer<TOther> As<TOther>() => this switch
    {
        Throttled throttled => new Answer<TOther>.Throttled(throttled.Until),
        NotFound => new Answer<TOther>.NotFound(),
        NameTaken => new Answer<TOther>.NameTaken(),
        NameHeld => new Answer<TOther>.NameHeld(),
        Changed => new Answer<TOther>.Changed(),
        Locked => new Answer<TOther>.Locked(),
        Full => new Answer<TOther>.Full(),
        Refused refused => new Answer<TOther>.Refused(refused.Code),
        ResyncNeeded resync => new Answer<TOther>.ResyncNeeded(resync.Link),
        WrongRange => new Answer<TOther>.WrongRange(),
        Unclear unclear => new Answer<TOther>.Unclear(unclear.Reason),
        _ => throw new InvalidOperationException("What was done cannot be something else."),
    };
}
