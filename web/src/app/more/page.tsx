export default function Page() {
  return <main>more</main>;
}
