/** Teams names its themes default, dark, contrast and glass; themes.css holds a palette for the first three. */
export function applyTheme(theme) {
  document.documentElement.dataset.theme = theme === 'dark' || theme === 'glass' ? 'dark' : theme === 'contrast' ? 'contrast' : 'default';
}
