// The Teams library asks a content network for the list of its hosts as soon as it is loaded, and falls back to the list it carries.
// No third party learns who opens the tab: the bundle takes the fallback at once.
export const noThirdPartyFetch = () => Promise.reject(new Error('The tab asks no third party.'));
