import { readFile } from "node:fs/promises";
import { devices } from "@playwright/test";
import { demoAccounts, expect, fillSignUp, inDays, openOwnQuiz, signIn, signUp, startQuiz, test } from "./fixtures";

test("an instructor sets work; a student reads, is cut off in the middle of the quiz, goes on and hands in; the instructor reads the result", async ({
  page: teacher,
  browser,
  problems,
}) => {
  test.setTimeout(120_000);
  const { baseURL } = test.info().project.use;

  // The instructor makes a class and copies its link.
  await signUp(teacher, "Ines Instructor");
  await teacher.waitForURL(/\/home$/);
  await teacher.goto("/teach/classes/new");
  await teacher.getByLabel("Name").fill("Tea and its historians");
  await teacher.getByLabel("Term").fill("Spring");
  await teacher.getByLabel("Module").selectOption({ label: "Who invented afternoon tea?" });
  await teacher.getByRole("button", { name: "Make the class" }).click();
  await expect(teacher.getByRole("heading", { level: 1 })).toHaveText(/Tea and its historians/);
  const link = await teacher.getByLabel("Link for students").inputValue();
  expect(link).toMatch(/\/join\/[A-Z0-9]{7}$/);
  const classUrl = teacher.url();

  // Lesson and quiz, due in two days.
  await teacher.goto(`${classUrl}/assignments/new`);
  await teacher.getByLabel(/1\..*Leaves/i).check();
  await teacher.getByLabel(/Quiz: The leaves/).check();
  await teacher.getByLabel("Due", { exact: true }).fill(inDays(2));
  await teacher.getByRole("button", { name: "Set this work" }).click();
  await teacher.waitForURL(/\/assignments\?/);

  // A guest on a phone reads the lesson and answers a checkpoint.
  const phone = await browser.newContext({ ...devices["Pixel 7"], baseURL });
  const student = await phone.newPage();
  student.on("pageerror", (error) => problems.push(String(error)));
  await student.goto("/m/tiny/lessons/leaves");
  const checkpoint = student.getByRole("group", { name: "Checkpoint" }).first();
  await checkpoint.getByLabel("In the drawing room").check();
  await checkpoint.getByRole("button", { name: "Check" }).click();
  await expect(checkpoint).toContainText("Yes; with the lady upstairs.");

  // They follow the link, make an account, and what the device knew comes along.
  await student.goto(link);
  await student.getByRole("link", { name: "Make an account" }).click();
  await fillSignUp(student, "Sam Student", { email: `sam.${Date.now()}@test.example`, password: "violet kettle drum" });
  await student.waitForURL(/\/join\//);
  await student.getByRole("button", { name: "Join this class" }).click();
  await student.waitForURL(/\/classes\//);
  expect(
    await student.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("parley:progress"))),
  ).toEqual([]);

  // The home page shows what is due; the lesson is read to its end.
  await student.goto("/home");
  await student.getByRole("main").getByRole("link", { name: "The leaves" }).click();
  await student.waitForURL(/\/assignments\//);
  const assignmentUrl = student.url();
  await student.getByRole("link", { name: /Read the lesson|Go on reading/ }).click();
  await student.waitForURL(/\/lessons\/leaves/);
  const finished = student.waitForResponse(
    (response) =>
      response.url().includes("/progress") && (response.request().postData() ?? "").includes('"finished":true'),
  );
  for (const end of await student.locator("[data-passage] > :last-child").all()) {
    await end.scrollIntoViewIfNeeded();
    await student.waitForTimeout(1_700); // as long as a passage's end must be seen to count as read
  }
  await student.locator("#lesson-end").scrollIntoViewIfNeeded();
  expect((await finished).status()).toBe(200);
  await student.goto(assignmentUrl);
  await expect(student.getByRole("listitem").filter({ hasText: "Lesson:" })).toContainText("Done");

  // The quiz: one answer online, two without a network, a reload, and all are there.
  await student.getByRole("button", { name: "Start the quiz" }).click();
  await student.waitForURL(/\/attempts\//);
  const next = student.getByRole("button", { name: "Next" });
  const save = student.locator("[data-state][class*=text-caption]").first();
  await student.getByLabel("The cook in the kitchen").check();
  await expect(save).toHaveAttribute("data-state", "saved");
  await next.click();

  await phone.setOffline(true);
  await student.getByLabel("Sugar").check();
  await student.getByLabel("Milk").check();
  await expect(save).toHaveAttribute("data-state", "offline");
  await expect(student.getByText("Offline, kept on this device").first()).toBeVisible();
  await next.click();
  await student.getByLabel("False").check();
  await phone.setOffline(false);
  await student.reload();
  await expect(student.getByLabel("False")).toBeChecked();
  await student.getByRole("button", { name: "Previous" }).click();
  await expect(student.getByLabel("Sugar")).toBeChecked();
  await expect(student.getByLabel("Milk")).toBeChecked();
  await expect(save).toHaveAttribute("data-state", "saved");

  // The other types, then the review and handing in.
  await next.click();
  await next.click();
  await student.getByRole("combobox").nth(0).selectOption({ label: "Who drank" });
  await student.getByRole("combobox").nth(1).selectOption({ label: "What it meant" });
  await next.click();
  await student.getByRole("button", { name: "Keep this order" }).click();
  await next.click();
  await student.getByRole("textbox").fill("Infusion");
  await next.click();
  await student.getByRole("radio").first().check();
  await next.click();
  await student.getByRole("button", { name: "Put it in the middle" }).click();
  await next.click();
  await student.getByRole("textbox").fill("A letter from the cook about Monday.");
  await student.getByRole("button", { name: "Review and hand in" }).click();
  await student.getByRole("button", { name: "Hand in", exact: true }).click();
  await student.waitForURL(/\/result$/);
  await expect(student.getByRole("region", { name: "Score" })).toContainText(/\d+ %/);
  await student.getByRole("button", { name: "Show all" }).click();
  await expect(student.getByText("Yes. The account book shows her the sugar bought for the kitchen.")).toBeVisible();
  const score = await student
    .getByText(/^\d+ %$/)
    .first()
    .textContent();

  // Feedback leads to the passage.
  await student
    .getByRole("link", { name: /^Lesson 1, / })
    .first()
    .click();
  await student.waitForURL(/\/m\/tiny\/lessons\/leaves#/);

  // The instructor sees the student, the score, each answer, and the CSV.
  await teacher.goto(`${classUrl}/results`);
  await teacher
    .getByRole("link", { name: /Leaves/i })
    .first()
    .click();
  const row = teacher.getByRole("row", { name: /Sam Student/ });
  await expect(row).toContainText("Done");
  await expect(row).toContainText((score ?? "").replace(/\s/g, " "));
  const download = teacher.waitForEvent("download");
  await teacher.getByRole("link", { name: /CSV/ }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv).toContain("Sam Student");
  expect(csv).toContain("The cook in the kitchen");
  await row.getByRole("link", { name: "Sam Student" }).click();
  await expect(teacher.getByText("A letter from the cook about Monday.").first()).toBeVisible();
  await phone.close();
});

test("a jump to the end of a lesson finishes nothing, and says which parts were skipped", async ({ page }) => {
  await page.goto("/m/tiny/lessons/leaves");
  await page.locator("#lesson-end").scrollIntoViewIfNeeded();
  const skipped = page.getByRole("status").filter({ hasText: /You skipped \d of 3 parts/ });
  await skipped.getByRole("link", { name: "Who was first?" }).click();
  await expect(page).toHaveURL(/#who$/);
});

test("who signs out is out, and cannot go back in without the password", async ({ page, problems }) => {
  const account = await signUp(page, "Olga Out");
  await page.waitForURL(/\/home$/);
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(/\/$/);
  await page.goto("/home");
  await page.waitForURL(/\/sign-in\?next=%2Fhome$/);
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Password").fill("not my password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").first()).toContainText("do not match");
  await expect(page.getByLabel("E-mail")).toHaveValue(account.email);
  problems.length = 0; // the browser reports the 401
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/home$/);
});

test("signing out everywhere else ends the other device's session", async ({ page, browser }) => {
  const account = await signUp(page, "Dora Devices");
  await page.waitForURL(/\/home$/);
  const other = await browser.newContext({ baseURL: test.info().project.use.baseURL });
  const elsewhere = await other.newPage();
  await elsewhere.goto("/sign-in");
  await elsewhere.getByLabel("E-mail").fill(account.email);
  await elsewhere.getByLabel("Password").fill(account.password);
  await elsewhere.getByRole("button", { name: "Sign in", exact: true }).click();
  await elsewhere.waitForURL(/\/home$/);
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByRole("button", { name: "Sign out there" })).toHaveCount(0);
  await elsewhere.goto("/home");
  await elsewhere.waitForURL(/\/sign-in/);
  await other.close();
});

test("a wrong join code says so, and one typed in lower case with spaces works", async ({ page, problems }) => {
  await page.goto("/join");
  await page.getByLabel("Join code").fill("wro ng99");
  await page.getByRole("button", { name: "Find the class" }).click();
  await expect(page.getByText("No class has this code.")).toBeVisible();
  problems.length = 0; // the browser reports the 404 of that page
  const [demo] = demoAccounts();
  await signIn(page, demo as NonNullable<typeof demo>);
  await page.goto("/teach");
  await page.locator('main a[href^="/teach/classes/"]:not([href$="/new"])').first().click();
  const link = await page.getByLabel("Link for students").inputValue();
  const code = (link.split("/").at(-1) ?? "").toLowerCase();
  await page.goto("/join");
  await page.getByLabel("Join code").fill(` ${code.slice(0, 3)} ${code.slice(3)} `);
  await page.getByRole("button", { name: "Find the class" }).click();
  await page.waitForURL(/\/teach\/classes\//); // a member is led to their class
});

test("two tabs of one attempt converge to the newest answer", async ({ page, context, problems }) => {
  test.setTimeout(60_000);
  // An instructor may try their own work, as a student would see it.
  const classId = await openOwnQuiz(page, "Tom Tabs");
  // What students go back to is not theirs: they go back to the class that they teach.
  const up = page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("link", { name: "A class of one" });
  await expect(up).toHaveAttribute("href", `/teach/classes/${classId}`);
  await startQuiz(page);

  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByLabel("The cook in the kitchen").check();
  await expect(other.getByLabel("The cook in the kitchen")).toBeChecked();
  await other.getByLabel("The lady upstairs").check();
  await expect(page.getByLabel("The lady upstairs")).toBeChecked();
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("The lady upstairs")).toBeChecked();

  // Handed in here, after a second question about what is open, the other tab is locked by its next answer.
  await page.goto(`${page.url().split("#")[0]}#review`);
  await page.getByRole("button", { name: "Hand in", exact: true }).click();
  await page.getByRole("button", { name: "Hand in all the same" }).click();
  await page.waitForURL(/\/result$/);
  await other.getByLabel("The cook in the kitchen").check();
  await expect(other.getByText("Handed in.", { exact: true })).toBeVisible();
  await expect(other.getByLabel("The cook in the kitchen")).toBeDisabled();
  await expect(other.getByRole("link", { name: "See your result" })).toBeVisible();
  // Either tab may have sent that answer, and its browser reports the refusal.
  problems.splice(0, problems.length, ...problems.filter((problem) => !problem.includes("409 (Conflict)")));
});
