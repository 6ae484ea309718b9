import type { NextConfig } from 'next';
import { InjectManifest } from 'workbox-webpack-plugin';
import { laterFiles, onUseFiles } from './build/later-files.ts';
import type { Compilation } from './build/later-files.ts';
import { STATIC_ROUTES } from './src/platform/routes.ts';

/** What the browser never asks for, what the server answers with 404 (one such entry and no worker is installed), what
 * most phones never need. */
const NOT_PRECACHED = [
  /polyfills/,
  /_buildManifest/,
  /_ssgManifest/,
  /app\/(api|bff|s)\//,
  // the worker keeps the reader of codes from its first use on
  /\.wasm$/,
  /next\/dist\/client\/components\/builtin/,
];

/** Files of `public` that the installed app is asked for. */
const KEPT_FILES = ['/manifest.webmanifest', '/icons/icon-192.png'];

/** The part of webpack's configuration that is touched here; Next gives it untyped. */
interface WebpackConfig {
  readonly plugins: unknown[];
}

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  transpilePackages: ['@rmp/contracts', '@rmp/gst', '@rmp/invoice-document'],
  // `npm run check types` checks them; a shop that starts the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  webpack(webpackConfig: WebpackConfig, { isServer, dev, buildId }) {
    if (!isServer && !dev) webpackConfig.plugins.push(serviceWorker(buildId));
    return webpackConfig;
  },
};

function serviceWorker(buildId: string): InjectManifest {
  return new InjectManifest({
    swSrc: './sw/index.ts',
    swDest: '../public/sw.js',
    include: [/^static\/(chunks|css|media)\//],
    exclude: NOT_PRECACHED,
    dontCacheBustURLsMatching: /^\/_next\/static\//,
    additionalManifestEntries: [...STATIC_ROUTES, ...KEPT_FILES].map((url) => ({ url, revision: buildId })),
    maximumFileSizeToCacheInBytes: 5_000_000,
    manifestTransforms: [markLater],
  });
}

/** `NotoSansTamil_400Regular….ttf`, and not `NotoSans_400Regular….ttf`, which every paper has. */
const SCRIPT_FONT = /NotoSans[A-Z].*\.ttf$/;

/** Fonts of papers, and the worker that draws them, come once the app is there; others with their first use. */
function markLater<File extends { readonly url: string }>(files: readonly File[], compilation: unknown) {
  const [later, onUse] = [laterFiles(asCompilation(compilation)), onUseFiles(asCompilation(compilation))];
  const nameOf = (url: string): string => url.replace('/_next/', '');
  const marksOf = ({ url }: File) => {
    if (SCRIPT_FONT.test(url) || onUse.has(nameOf(url))) return { later: true, on_use: true };
    return url.endsWith('.ttf') || later.has(nameOf(url)) ? { later: true } : {};
  };
  return { manifest: files.map((file) => ({ ...file, ...marksOf(file) })), warnings: [] };
}

/** The cast: the plugin hands on webpack's own compilation. */
const asCompilation = (compilation: unknown): Compilation => compilation as Compilation;

export default config;
