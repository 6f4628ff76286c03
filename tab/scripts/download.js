/** Hands a file to the browser, which asks or keeps it as the person has set it. */
export async function download(name, stream) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([await stream.arrayBuffer()]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
