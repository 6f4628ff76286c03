/** What the tab uses of the Teams library, in a file of its own. */
export { app, authentication, pages } from '@microsoft/teams-js';
