/** What a link to one bill ends in: 128 bits nobody guesses, as 22 characters of base64url. */
export function mintSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
