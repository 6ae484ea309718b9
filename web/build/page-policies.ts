import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** For each prerendered page, by its address, the hashes of its inline scripts as `script-src` names them. */
export type PagePolicies = Readonly<Record<string, readonly string[]>>;

const fileIn = (webDir: string): string => join(webDir, '.next', 'rmp-page-policies.json');

/** Lists the inline scripts of every prerendered page beside the build, for the server to send (design section 10). */
export function writePagePolicies(webDir: string): PagePolicies {
  const pages = join(webDir, '.next', 'server', 'app');
  const names = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const policies: PagePolicies = Object.fromEntries(
    names.map((name) => [addressOf(name), scriptHashesIn(readFileSync(join(pages, name), 'utf8'))]),
  );
  writeFileSync(fileIn(webDir), JSON.stringify(policies, null, 1));
  return policies;
}

/** The cast: `writePagePolicies` wrote the file. */
export const readPagePolicies = (webDir: string): PagePolicies =>
  JSON.parse(readFileSync(fileIn(webDir), 'utf8')) as PagePolicies;

/** `'sha256-…'` of each script that stands in the page itself; the policy allows these bytes and no others. */
export function scriptHashesIn(html: string): readonly string[] {
  const inline = [...html.matchAll(/<script(?<attributes>[^>]*)>(?<content>.*?)<\/script>/gs)]
    .map(({ groups }) => ({ attributes: groups?.['attributes'] ?? '', content: groups?.['content'] ?? '' }))
    .filter(({ attributes, content }) => !/\ssrc=/.test(attributes) && content !== '');
  const hashes = inline.map(({ content }) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`);
  return [...new Set(hashes)];
}

const addressOf = (name: string): string => `/${name.replaceAll('\\', '/').replace(/\.html$/, '')}`;
