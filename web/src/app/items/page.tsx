export default function Page() {
  return <main>items</main>;
}
