import type { ServiceName } from '@rmp/service-kit/http';

const TIMEOUT_MS = 500;

/** The services that do not answer now, in words for `/ready`. */
export async function silentNeighbours(urls: Readonly<Record<ServiceName, string>>): Promise<readonly string[]> {
  const words = await Promise.all(
    Object.entries(urls).map(async ([service, url]) => ((await answers(url)) ? [] : [`${service} does not answer`])),
  );

  return words.flat();
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    await response.body?.cancel();

    return response.ok;
  } catch {
    return false;
  }
}
