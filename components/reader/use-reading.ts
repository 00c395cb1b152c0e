"use client";

import { useEffect, useSyncExternalStore } from "react";
import { type Lessons, readLessons, startReading, subscribeReading } from "@/lib/progress/reading";

const NOTHING: Lessons = {};

/** What has been read of a module; nothing until the browser knows, so that the static page and the first render agree. */
export function useReading(moduleId: string): Lessons {
  useEffect(() => {
    void startReading(moduleId);
  }, [moduleId]);
  return useSyncExternalStore(
    subscribeReading,
    () => readLessons(moduleId),
    () => NOTHING,
  );
}
