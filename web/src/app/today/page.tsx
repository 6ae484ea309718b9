export default function Page() {
  return <main>today</main>;
}
