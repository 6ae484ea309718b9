'use client';

import { GstScreen } from '#features/gst/index.ts';

export default function Page() {
  return <GstScreen />;
}
