export default function Page() {
  return <main>ui</main>;
}
