/** Whether a text is an address with a host and one of some protocols (`https:`), whose user and password can be decoded. */
export function isUrl(text: string, protocols: readonly string[]): boolean {
  const url = URL.parse(text);
  return (
    url !== null && protocols.includes(url.protocol) && url.hostname !== '' && isEncoded(url.username + url.password)
  );
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
