import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/tokens';

/** What lies under the pointer keeps its white text, which the cyan that Teams puts there would swallow. */
const calmHover = { colorSubtleBackgroundHover: '#333', colorNeutralBackground1Hover: '#333' };

const target = 'wwwroot/dist';
await rm(target, { recursive: true, force: true });
await build({
  entryPoints: ['scripts/tab.js', 'scripts/teams-library.js'],
  outdir: target,
  bundle: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  define: { fetch: 'noThirdPartyFetch' },
  inject: ['scripts/no-third-party.js'],
  legalComments: 'none',
  logLevel: 'warning',
});
await build({
  stdin: { contents: await readFile('styles/tab.css', 'utf8') + themes(await tokensInUse()), loader: 'css', resolveDir: 'styles' },
  outfile: `${target}/tab.css`,
  bundle: true,
  minify: true,
  target: ['chrome120', 'safari17'],
  logLevel: 'warning',
});
await writeFile(`${target}/complete`, '');

/** The names of the tokens that our styles speak of. */
async function tokensInUse() {
  const styles = await Promise.all((await readdir('styles')).map((file) => readFile(`styles/${file}`, 'utf8')));
  return new Set(styles.join('').match(/(?<=var\(--)\w+/g));
}

/** The palettes of Teams as custom properties, as far as they are used: the light one whole, of the others what differs. */
function themes(used) {
  const rule = (selector, tokens, scheme) =>
    `${selector}{${Object.entries(tokens).filter(([name]) => used.has(name)).map(([name, value]) => `--${name}:${value};`).join('')}color-scheme:${scheme}}\n`;
  const changed = (theme) => Object.fromEntries(Object.entries(theme).filter(([name, value]) => teamsLightTheme[name] !== value));
  return rule('html[data-theme]', teamsLightTheme, 'light')
    + rule('html[data-theme=dark]', changed(teamsDarkTheme), 'dark')
    + rule('html[data-theme=contrast]', { ...changed(teamsHighContrastTheme), ...calmHover }, 'dark');
}
