import { urls } from "@/lib/urls";
import { clearProgress, listModulesOnDevice, loadProgress } from "./device";

/** Enough for a slow phone; whoever waits longer keeps what did not arrive on the device. */
const PATIENCE_MS = 10_000;

async function put(url: string, body: object): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // A refusal will be one next time too (content that has changed since): it must not keep the rest.
    return response.ok || response.status === 400 || response.status === 404;
  } catch {
    return false;
  }
}

/**
 * Brings what a guest read and answered on this device into the account that has just been made, by the same routes
 * that a signed-in reader uses; the server grades again. A module that arrived whole is forgotten on the device, so
 * that the next account made here does not get it too. Browser only; never throws.
 */
export async function takeOverDeviceProgress(): Promise<void> {
  for (const moduleId of listModulesOnDevice()) {
    const { lessons, checkpoints } = loadProgress(moduleId);
    const sent = await Promise.all([
      ...Object.entries(lessons).map(([id, { sections, finished }]) =>
        put(urls.api.lessonProgress(moduleId, id), { passages: sections, finished }),
      ),
      ...Object.entries(checkpoints).map(([id, { seq, answer }]) =>
        put(urls.api.checkpoint(moduleId, id), { seq, answer }),
      ),
    ]);
    if (sent.every(Boolean)) clearProgress(moduleId);
  }
}
