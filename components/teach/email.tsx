import { Fragment } from "react";

/** An address that breaks where it may be read on: after the @ and after dots, and elsewhere only where it must. */
export function Email({ address }: { address: string }) {
  return (
    <span className="wrap-anywhere">
      {address.split(/(?<=[@.])/).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, which have no other name
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  );
}
