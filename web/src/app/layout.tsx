import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { LOOK_SCRIPT } from '#platform/look-script.ts';
import { AppFrame } from '#platform/app-frame.tsx';
import './globals.css';

export const metadata: Metadata = {
  title: 'Bahi',
  description: 'Bills, khata and GST for the shop, with or without a network',
  applicationName: 'Bahi',
  manifest: '/manifest.webmanifest',
  icons: { icon: '/icons/icon-192.png', apple: '/icons/apple-touch-icon.png' },
  appleWebApp: { capable: true, title: 'Bahi', statusBarStyle: 'default' },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f2f0ea' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1019' },
  ],
};

/** The same for every shop and every user: what is theirs comes from the device after the first paint. */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en-IN" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: LOOK_SCRIPT }} />
      </head>
      <body>
        <AppFrame>{children}</AppFrame>
      </body>
    </html>
  );
}
