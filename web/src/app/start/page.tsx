export default function Page() {
  return <main>start</main>;
}
