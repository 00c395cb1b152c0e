"use client";

import clsx from "clsx";
import { type ComponentProps, useEffect, useRef, useState } from "react";

/** What is too wide scrolls sideways in here. The edge that hides something fades, so that one sees it goes on. */
export function ScrollSideways({ className, children, ...props }: ComponentProps<"div">) {
  const box = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState({ before: false, after: false });

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      const before = scrollLeft > 1;
      const after = scrollLeft + clientWidth < scrollWidth - 1;
      setHidden((was) => (was.before === before && was.after === after ? was : { before, after }));
    };
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    if (element.firstElementChild) resized.observe(element.firstElementChild);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, []);

  return (
    <div
      ref={box}
      className={clsx(
        "overflow-x-auto print:overflow-visible print:mask-none",
        hidden.before && "mask-l-from-[calc(100%-2.5rem)]",
        hidden.after && "mask-r-from-[calc(100%-2.5rem)]",
        className,
      )}
      {...props}
    >
      {children}
    </div>
  );
}
