import { Door } from "@/components/account/door";
import { JoinCodeForm } from "@/components/account/join-code-form";

export default function UnknownCode() {
  return (
    <Door title="Join a class">
      <JoinCodeForm error="No class has this code. Check it with your instructor: it may have been replaced or closed." />
    </Door>
  );
}
