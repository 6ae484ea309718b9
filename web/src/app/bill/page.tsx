export default function Page() {
  return <main>bill</main>;
}
