using KreisTeams.Bot.Chat;
using KreisTeams.Settings;

namespace KreisTeams.Tests.Settings;

/// <summary>What somebody chose in one place holds in the others.</summary>
public sealed class SettingsStoreTests(StorageFixture azurite)
{
    private static readonly Guid Account = Guid.Parse("3a0f5a1e-7a3c-4f0b-9a58-0a8d2f6c1b77");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_language_chosen_in_the_tab_is_that_of_the_chat_and_of_notices_and_leaves_what_else_was_chosen()
    {
        var storage = await azurite.NewAccountAsync(tables: [SettingsStore.TableName]);
        var settings = new SettingsStore(storage, TimeProvider.System);
        var (chats, key) = (new ChatStateStore(storage, settings), ChatKey.Of(Account.ToString(), "a:1"));
        await chats.WriteAsync(key, new ChatState(), new ChatState { EasyLanguage = true, Notices = NoticeFrequency.Daily, Poll = "2026-017" }, Cancel);

        await settings.ChooseLanguageAsync(Account, Language.English, Cancel);

        (await chats.ReadAsync(key, Cancel)).ShouldBe(new ChatState { Language = Language.English, EasyLanguage = true, Notices = NoticeFrequency.Daily, Poll = "2026-017" });
        (await settings.ReadAsync(Account, Cancel)).ShouldBe(new PersonSettings { Language = Language.English, EasyLanguage = true, Notices = NoticeFrequency.Daily });
    }

    [Fact]
    public async Task The_language_chosen_in_a_chat_is_that_of_the_tab()
    {
        var storage = await azurite.NewAccountAsync(tables: [SettingsStore.TableName]);
        var settings = new SettingsStore(storage, TimeProvider.System);
        (await settings.ReadAsync(Account, Cancel)).ShouldBe(new PersonSettings());

        await new ChatStateStore(storage, settings).WriteAsync(ChatKey.Of(Account.ToString(), "a:1"), new ChatState(), new ChatState { Language = Language.English }, Cancel);

        (await settings.ReadAsync(Account, Cancel)).Language.ShouldBe(Language.English);
    }

    [Fact]
    public async Task Two_choices_at_once_both_count()
    {
        var storage = await azurite.NewAccountAsync(tables: [SettingsStore.TableName]);
        var settings = new SettingsStore(storage, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => settings.ChooseLanguageAsync(Account, number % 2 == 0 ? Language.English : Language.German, Cancel)));

        (await settings.ReadAsync(Account, Cancel)).Language.ShouldNotBeNull();
    }
}
