"use client";

import { type ReactNode, useId } from "react";
import { PointPicker } from "@/components/map/point-picker";
import { CharacterCount } from "@/components/ui/character-count";
import { Input, Textarea } from "@/components/ui/input";
import { isEmpty } from "@/lib/grading/is-empty";
import type { Answer, AnswerByType, PublicItem } from "@/lib/grading/model";
import { MatchControl } from "./match-control";
import { OptionCard } from "./option-card";
import { OrderControl } from "./order-control";

export type ItemControlProps = {
  item: PublicItem;
  answer: Answer | null;
  /** Null clears the answer. */
  onChange: (answer: Answer | null) => void;
  disabled?: boolean;
};

/** An item with native controls for its answer, labelled by its stem. Keeps nothing: the answer comes from outside. */
export function ItemControl({ item, answer, onChange, disabled }: ItemControlProps) {
  const id = useId();

  if (item.type === "short" || item.type === "reflection") {
    const field = {
      id,
      maxLength: item.maxLength,
      disabled,
      value: (answer as string | null) ?? "",
      onChange: ({ target }: { target: { value: string } }) => onChange(target.value === "" ? null : target.value),
    };
    return (
      <div className="space-y-3">
        <label htmlFor={id} className="block">
          <Stem>{item.stem}</Stem>
        </label>
        {item.type === "short" ? <Input {...field} autoComplete="off" /> : <Textarea {...field} rows={8} />}
        <p className="flex justify-between gap-4 text-caption text-muted">
          <span>{item.type === "short" ? "A few words." : `At most ${item.maxLength} characters.`}</span>
          <CharacterCount id={id} max={item.maxLength} />
        </p>
      </div>
    );
  }

  return (
    <fieldset disabled={disabled} className="min-w-0 space-y-3">
      <legend className="mb-3">
        <Stem>{item.stem}</Stem>
      </legend>
      <Choices name={id} {...{ item, answer, onChange, disabled }} />
      {!disabled && !isEmpty(answer) && (
        <button
          type="button"
          onClick={(event) => {
            // The button goes: give the keyboard's place to the control that it cleared.
            event.currentTarget.closest("fieldset")?.querySelector<HTMLElement>("input, select, button")?.focus();
            onChange(null);
          }}
          className="min-h-8 rounded px-2 text-caption font-semibold text-accent hover:bg-accent-soft"
        >
          Clear my answer
        </button>
      )}
    </fieldset>
  );
}

type ChoicesProps = ItemControlProps & { item: Exclude<PublicItem, { type: "short" | "reflection" }>; name: string };

function Choices({ item, answer, onChange, disabled, name }: ChoicesProps) {
  switch (item.type) {
    case "single":
      return <Radios name={name} options={item.options} chosen={answer as string | null} onChoose={onChange} />;
    case "truefalse":
      return (
        <Radios
          name={name}
          options={[
            { id: "true", text: "True" },
            { id: "false", text: "False" },
          ]}
          chosen={answer === null ? null : String(answer)}
          onChoose={(id) => onChange(id === "true")}
        />
      );
    case "multi": {
      const chosen = (answer ?? []) as AnswerByType["multi"];
      return (
        <>
          <Hint>More than one may be right. A wrong choice takes a right one away.</Hint>
          {item.options.map(({ id, text }) => (
            <OptionCard
              key={id}
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) => {
                const next = target.checked ? [...chosen, id] : chosen.filter((other) => other !== id);
                onChange(next.length > 0 ? next : null);
              }}
            >
              {text}
            </OptionCard>
          ))}
        </>
      );
    }
    case "match":
      return <MatchControl item={item} answer={answer as AnswerByType["match"] | null} onChange={onChange} />;
    case "order":
      return <OrderControl item={item} answer={answer as AnswerByType["order"] | null} onChange={onChange} />;
    case "placement":
      return (
        <PointPicker
          x={item.x}
          y={item.y}
          point={answer as AnswerByType["placement"] | null}
          label={item.subject}
          disabled={disabled}
          onChange={onChange}
        />
      );
    case "attribution": {
      const { person, passage = null } = (answer ?? { person: null }) as AnswerByType["attribution"];
      const people = (
        <Radios
          name={`${name}-person`}
          options={item.people}
          chosen={person}
          onChoose={(id) => onChange(item.passages.length > 0 ? { person: id, passage } : { person: id })}
        />
      );
      if (item.passages.length === 0) return people;
      return (
        <>
          <fieldset className="min-w-0 space-y-3">
            <legend className="mb-2 font-semibold">Who?</legend>
            {people}
          </fieldset>
          <fieldset className="min-w-0 space-y-3">
            <legend className="mt-3 mb-2 font-semibold">In which passage?</legend>
            <Radios
              name={`${name}-passage`}
              options={item.passages}
              chosen={passage}
              onChoose={(id) => onChange({ person, passage: id })}
            />
          </fieldset>
        </>
      );
    }
  }
}

type RadiosProps = {
  name: string;
  options: { id: string; text: string }[];
  chosen: string | null;
  onChoose: (id: string) => void;
};

const Radios = ({ name, options, chosen, onChoose }: RadiosProps) =>
  options.map(({ id, text }) => (
    <OptionCard key={id} type="radio" name={name} checked={chosen === id} onChange={() => onChoose(id)}>
      {text}
    </OptionCard>
  ));

const Stem = ({ children }: { children: ReactNode }) => <span className="block font-serif text-lead">{children}</span>;

const Hint = ({ children }: { children: ReactNode }) => <p className="text-caption text-muted">{children}</p>;
