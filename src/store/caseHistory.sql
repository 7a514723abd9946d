-- name: addCases
insert into genji.party_case (tenant, id, handle, unit, person, name, sealed, opened_on, version,
  opened_by, opened_at)
select $1, c.id, c.handle, c.unit, c.person, c.name, c.sealed, c."openedOn", c.version, c.author,
       c.at
  from jsonb_to_recordset($2) as c (id uuid, handle text, unit int, person uuid, name text,
    sealed boolean, "openedOn" date, version int, author uuid, at timestamptz)

-- name: addSteps
insert into genji.case_step (tenant, id, party_case, unit, sealed, step, above, on_day, outcome,
  documents, vote, gathering, confirmed, people, effects, version, actor, recorded_at)
select $1, s.id, s."caseId", s.unit, s.sealed, s.step, s.above, s."on", s.outcome, s.documents,
       s.vote, s.gathering, array(select jsonb_array_elements_text(s.confirmed)),
       array(select jsonb_array_elements_text(s.people)::uuid),
       array(select jsonb_array_elements_text(s.effects)::uuid), s.version, s.actor, s.at
  from jsonb_to_recordset($2) as s (id uuid, "caseId" uuid, unit int, sealed boolean, step text,
    above boolean, "on" date, outcome text, documents jsonb, vote jsonb, gathering uuid,
    confirmed jsonb, people jsonb, effects jsonb, version int, actor uuid, at timestamptz)

-- name: addSealed
insert into genji.case_sealed (tenant, step, party_case, unit, sealed, envelope)
select $1, s.id, s."caseId", s.unit, true, s.envelope
  from jsonb_to_recordset($2) as s (id uuid, "caseId" uuid, unit int, envelope text)

-- name: addConclusions
insert into genji.case_conclusion (tenant, step, party_case, unit, sealed, handle, person, name,
  taken, outcome, on_day, recorded_at)
select $1, s.id, s."caseId", s.unit, true, s.handle, s.person, s.name, s.step, s.outcome, s."on",
       s.at
  from jsonb_to_recordset($2) as s (id uuid, "caseId" uuid, unit int, handle text, person uuid,
    name text, step text, outcome text, "on" date, at timestamptz)
