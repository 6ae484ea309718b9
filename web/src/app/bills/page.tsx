export default function Page() {
  return <main>bills</main>;
}
