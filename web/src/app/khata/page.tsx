'use client';

export default function Page() {
  return <main>khata</main>;
}
