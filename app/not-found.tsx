import type { Metadata } from "next";
import { OffTheMap } from "@/components/site/off-the-map";
import { ButtonLink } from "@/components/ui/button";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Not on the map" };

export default function NotFound() {
  return (
    <OffTheMap
      title="This page is not on the map"
      actions={
        <>
          <ButtonLink variant="primary" href={urls.home()}>
            Go to the front page
          </ButtonLink>
          <ButtonLink href={urls.dashboard()}>See what is due</ButtonLink>
          <ButtonLink variant="quiet" href={urls.signIn()}>
            Sign in
          </ButtonLink>
        </>
      }
    >
      <p>
        Either there is nothing at this address, or it is not yours to see. If somebody gave you the link, check that it
        is whole, and that you are signed in as the person it was meant for.
      </p>
    </OffTheMap>
  );
}
