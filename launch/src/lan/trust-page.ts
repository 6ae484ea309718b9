/** The page a phone opens once: how to trust the shop's own authority. Plain HTTP, since nothing is trusted yet. */
export const trustPage = ({ appUrl, fingerprint }: { readonly appUrl: string; readonly fingerprint: string }): string =>
  `<!doctype html>
<html lang="en-IN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bahi on this phone</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 32rem; padding: 1rem; color: #15171e; background: #f2f0ea }
h2 { font-size: 1.1rem; margin: 1.5rem 0 0.25rem }
a { display: block; padding: 0.9rem; margin: 0.75rem 0; border-radius: 0.75rem; background: #1d3480; color: #fff; text-align: center; font-weight: 700 }
code { overflow-wrap: anywhere }
</style>
<h1>Bahi on this phone</h1>
<p>The shop’s computer speaks a private, secured connection. This phone must be told once to trust it.</p>
<p lang="hi">दुकान का कंप्यूटर सुरक्षित कनेक्शन से बात करता है। इस फ़ोन को एक बार बताएँ कि उस पर भरोसा करे।</p>
<a href="/bahi-authority.crt">1. Get the certificate · सर्टिफ़िकेट लें</a>
<h2>Android</h2>
<p>Settings → Security → More security settings → Encryption &amp; credentials → Install a certificate → CA certificate → Install anyway → choose bahi-authority.crt.</p>
<h2>iPhone, iPad</h2>
<p>Open this page in Safari and allow the profile. Then Settings → General → VPN &amp; Device Management → Bahi → Install. Then Settings → General → About → Certificate Trust Settings → switch Bahi on.</p>
<a href="${appUrl}">2. Open the app · ऐप खोलें</a>
<p>The computer shows this fingerprint; compare before you install:<br><code>${fingerprint}</code></p>
<p>The certificate can vouch only for private addresses such as 192.168.…, never for a site on the internet.</p>
`;
