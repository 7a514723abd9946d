-- The schema as the database has it after all migrations. Written by src/store/schema.test.ts:
-- after a new migration run `npx vitest run src/store/schema.test.ts -u` and read the diff.

table account.account
  id uuid not null
  tenant uuid not null
  person uuid not null
  username text not null
  name text not null
  email text not null
  email_verified boolean not null default false
  image text
  two_factor_enabled boolean not null default false
  created_at timestamp with time zone not null default clock_timestamp()
  updated_at timestamp with time zone not null default clock_timestamp()
  disabled_at timestamp with time zone
  constraint account_email_check CHECK ((email ~~ '%.invalid'::text))
  constraint account_pkey PRIMARY KEY (id)
  constraint account_email_key UNIQUE (email)
  constraint account_tenant_person_key UNIQUE (tenant, person)
  constraint account_username_key UNIQUE (username)
  policy account_only for all to genji_account using true with check true
  policy definer for select to genji_owner using true
  CREATE TRIGGER record AFTER INSERT OR UPDATE ON account.account FOR EACH ROW EXECUTE FUNCTION account.on_account()
  grant delete, insert, select, update to genji_account

table account.activation_code
  id uuid not null
  account uuid not null
  code_hash bytea not null
  issued_at timestamp with time zone not null default clock_timestamp()
  issued_by uuid
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  constraint activation_code_check CHECK ((expires_at <= (issued_at + '7 days'::interval)))
  constraint activation_code_code_hash_check CHECK ((length(code_hash) = 32))
  constraint activation_code_account_fkey FOREIGN KEY (account) REFERENCES account.account(id)
  constraint activation_code_pkey PRIMARY KEY (id)
  constraint activation_code_code_hash_key UNIQUE (code_hash)
  index activation_code_account_idx USING btree (account)
  policy account_only for all to genji_account using true with check true
  CREATE TRIGGER record AFTER INSERT OR UPDATE ON account.activation_code FOR EACH ROW EXECUTE FUNCTION account.on_activation_code()
  grant delete, insert, select, update to genji_account

table account.attempt
  id bigint not null generated always
  at timestamp with time zone not null default clock_timestamp()
  kind text not null
  subject text not null
  device text not null
  account uuid
  address text not null
  outcome text not null
  constraint attempt_kind_check CHECK ((kind = ANY (ARRAY['password'::text, 'second-factor'::text, 'activation'::text, 'password-change'::text])))
  constraint attempt_outcome_check CHECK ((outcome = ANY (ARRAY['pending'::text, 'passed'::text, 'failed'::text, 'refused'::text])))
  constraint attempt_account_fkey FOREIGN KEY (account) REFERENCES account.account(id)
  constraint attempt_pkey PRIMARY KEY (id)
  index attempt_address_at_idx USING btree (address, at)
  index attempt_passed USING btree (account, at) WHERE ((kind = 'password'::text) AND (outcome = 'passed'::text))
  index attempt_subject_device_at_idx USING btree (subject, device, at)
  policy account_only for all to genji_account using true with check true
  CREATE TRIGGER record AFTER UPDATE ON account.attempt FOR EACH ROW EXECUTE FUNCTION account.on_attempt()
  grant insert, select, update (outcome) to genji_account

table account.code_sheet
  id uuid not null
  account uuid not null
  issued_at timestamp with time zone not null default clock_timestamp()
  issued_by uuid
  ended_at timestamp with time zone
  constraint code_sheet_check CHECK ((ended_at >= issued_at))
  constraint code_sheet_account_fkey FOREIGN KEY (account) REFERENCES account.account(id)
  constraint code_sheet_pkey PRIMARY KEY (id)
  index code_sheet_account_idx USING btree (account)
  UNIQUE index one_sheet_at_a_time USING btree (account) WHERE (ended_at IS NULL)
  policy account_only for all to genji_account using true with check true
  CREATE TRIGGER record AFTER INSERT ON account.code_sheet FOR EACH ROW EXECUTE FUNCTION account.on_code_sheet()
  grant insert, select, update (ended_at) to genji_account

table account.credential
  id uuid not null
  account uuid not null
  provider text not null
  subject text not null
  password text
  access_token text
  refresh_token text
  id_token text
  access_token_expires_at timestamp with time zone
  refresh_token_expires_at timestamp with time zone
  scope text
  created_at timestamp with time zone not null default clock_timestamp()
  updated_at timestamp with time zone not null default clock_timestamp()
  password_set_at timestamp with time zone not null default clock_timestamp()
  constraint credential_account_fkey FOREIGN KEY (account) REFERENCES account.account(id)
  constraint credential_pkey PRIMARY KEY (id)
  constraint credential_provider_subject_key UNIQUE (provider, subject)
  index credential_account_idx USING btree (account)
  UNIQUE index one_name_at_each_provider USING btree (account, provider)
  policy account_only for all to genji_account using true with check true
  CREATE TRIGGER record AFTER INSERT OR UPDATE ON account.credential FOR EACH ROW EXECUTE FUNCTION account.on_credential()
  CREATE TRIGGER settle BEFORE UPDATE ON account.credential FOR EACH ROW EXECUTE FUNCTION account.before_credential()
  grant delete, insert, select, update to genji_account

table account.device
  account uuid not null
  device text not null
  last_at timestamp with time zone not null default clock_timestamp()
  constraint device_account_fkey FOREIGN KEY (account) REFERENCES account.account(id)
  constraint device_pkey PRIMARY KEY (account, device)
  policy account_only for all to genji_account using true with check true
  grant delete, insert, select, update to genji_account

table account.password_policy
  tenant uuid not null
  profile text not null
  set_at timestamp with time zone not null default clock_timestamp()
  constraint password_policy_profile_check CHECK ((profile = ANY (ARRAY['default'::text, 'mlps3'::text])))
  constraint password_policy_pkey PRIMARY KEY (tenant)
  policy account_only for all to genji_account using true with check true
  CREATE TRIGGER record AFTER INSERT OR UPDATE ON account.password_policy FOR EACH ROW EXECUTE FUNCTION account.on_password_policy()
  grant insert, select, update to genji_account

table account.proof
  id uuid not null
  account uuid not null
  at timestamp with time zone not null default clock_timestamp()
  kind text not null
  why text
  mark text not null
  constraint proof_kind_check CHECK ((kind = ANY (ARRAY['certificate'::text, 'sign-on'::text])))
  constraint proof_why_check CHECK ((why <> ''::text))
  constraint proof_account_fkey FOREIGN KEY (account) REFERENCES account.account(id)
  constraint proof_pkey PRIMARY KEY (id)
  index proof_account_at_idx USING btree (account, at)
  policy account_only for all to genji_account using true with check true
  CREATE TRIGGER record AFTER INSERT ON account.proof FOR EACH ROW EXECUTE FUNCTION account.on_proof()
  grant insert, select to genji_account

table account.second_factor
  id uuid not null
  account uuid not null
  secret text not null
  recovery_codes text not null
  verified boolean not null default false
  failed_count integer not null default 0
  locked_until timestamp with time zone
  constraint second_factor_account_fkey FOREIGN KEY (account) REFERENCES account.account(id)
  constraint second_factor_pkey PRIMARY KEY (id)
  constraint second_factor_account_key UNIQUE (account)
  policy account_only for all to genji_account using true with check true
  CREATE TRIGGER ends_sheet AFTER DELETE ON account.second_factor FOR EACH ROW EXECUTE FUNCTION account.end_sheet()
  CREATE TRIGGER record AFTER INSERT OR DELETE OR UPDATE ON account.second_factor FOR EACH ROW EXECUTE FUNCTION account.on_second_factor()
  grant delete, insert, select, update to genji_account

table account.session
  id uuid not null
  token text not null
  account uuid not null
  tenant uuid not null
  person uuid not null
  kind text not null
  owes text
  idle interval not null
  last_seen_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  address text
  agent text
  created_at timestamp with time zone not null default clock_timestamp()
  updated_at timestamp with time zone not null default clock_timestamp()
  constraint session_owes_check CHECK ((owes = ANY (ARRAY['totp'::text, 'enrol'::text, 'password'::text])))
  constraint session_token_check CHECK ((length(token) >= 22))
  constraint session_account_fkey FOREIGN KEY (account) REFERENCES account.account(id)
  constraint session_kind_fkey FOREIGN KEY (kind) REFERENCES account.session_limit(kind)
  constraint session_pkey PRIMARY KEY (id)
  constraint session_token_key UNIQUE (token)
  index session_account_idx USING btree (account)
  index session_expires_at_idx USING btree (expires_at)
  index session_tenant_person_idx USING btree (tenant, person)
  policy account_only for all to genji_account using true with check true
  policy definer for select to genji_owner using true
  policy definer_end for delete to genji_owner using true
  policy definer_touch for update to genji_owner using true with check true
  CREATE TRIGGER record AFTER INSERT OR DELETE ON account.session FOR EACH ROW EXECUTE FUNCTION account.on_session()
  CREATE TRIGGER settle BEFORE INSERT ON account.session FOR EACH ROW EXECUTE FUNCTION account.before_session()
  grant delete, insert, select, update to genji_account

table account.session_limit
  kind text not null
  idle interval not null
  absolute interval not null
  constraint session_limit_absolute_check CHECK (((absolute >= '00:01:00'::interval) AND (absolute <= '08:00:00'::interval)))
  constraint session_limit_check CHECK ((idle <=
CASE kind
    WHEN 'administrator'::text THEN '00:15:00'::interval
    ELSE '00:30:00'::interval
END))
  constraint session_limit_idle_check CHECK ((idle > '00:00:00'::interval))
  constraint session_limit_kind_check CHECK ((kind = ANY (ARRAY['administrator'::text, 'other'::text])))
  constraint session_limit_pkey PRIMARY KEY (kind)
  policy account_only for all to genji_account using true with check true
  grant select to genji_account

table account.sheet_code
  sheet uuid not null
  number smallint not null
  code_hash bytea not null
  used_at timestamp with time zone
  constraint sheet_code_code_hash_check CHECK ((length(code_hash) = 32))
  constraint sheet_code_number_check CHECK (((number >= 1) AND (number <= 40)))
  constraint sheet_code_sheet_fkey FOREIGN KEY (sheet) REFERENCES account.code_sheet(id)
  constraint sheet_code_pkey PRIMARY KEY (sheet, number)
  constraint sheet_code_sheet_code_hash_key UNIQUE (sheet, code_hash)
  policy account_only for all to genji_account using true with check true
  CREATE TRIGGER record AFTER UPDATE ON account.sheet_code FOR EACH ROW EXECUTE FUNCTION account.on_sheet_code()
  grant insert, select, update (used_at) to genji_account

table account.totp_step
  account uuid not null
  step bigint not null
  drift smallint not null default 0
  constraint totp_step_drift_check CHECK (((drift >= '-1'::integer) AND (drift <= 1)))
  constraint totp_step_account_fkey FOREIGN KEY (account) REFERENCES account.account(id)
  constraint totp_step_pkey PRIMARY KEY (account)
  policy account_only for all to genji_account using true with check true
  grant delete, insert, select, update to genji_account

table account.verification
  id uuid not null
  identifier text not null
  value text not null
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null default clock_timestamp()
  updated_at timestamp with time zone not null default clock_timestamp()
  constraint verification_pkey PRIMARY KEY (id)
  index verification_expires_at_idx USING btree (expires_at)
  index verification_identifier_idx USING btree (identifier)
  policy account_only for all to genji_account using true with check true
  grant delete, insert, select, update to genji_account

table genji.arrival
  tenant uuid not null
  gathering uuid not null
  unit integer not null
  person uuid not null
  sitting smallint not null
  at timestamp with time zone not null default now()
  constraint arrival_sitting_check CHECK (((sitting >= 1) AND (sitting <= 9)))
  constraint arrival_tenant_gathering_unit_fkey FOREIGN KEY (tenant, gathering, unit) REFERENCES genji.gathering(tenant, id, unit)
  constraint arrival_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint arrival_pkey PRIMARY KEY (tenant, gathering, person)
  index arrival_person USING btree (tenant, person)
  policy arrives for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (at = now()) AND (person = ( SELECT genji.person() AS person)) AND (gathering = ANY (( SELECT genji.expected_today() AS expected_today)::uuid[])))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy drafts for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  grant insert, select to genji_app

table genji.attendance
  tenant uuid not null
  gathering uuid not null
  person uuid not null
  unit integer not null
  held_on date not null
  name text not null
  mark text not null
  reason text
  votes boolean not null
  parts smallint[] not null
  missed smallint[] not null default '{}'::smallint[]
  way text
  came_at time without time zone
  sitting smallint not null default 1
  team integer
  constraint attendance_check CHECK ((missed <@ parts))
  constraint attendance_check1 CHECK (((mark = 'present'::text) OR (missed = '{}'::smallint[])))
  constraint attendance_check2 CHECK (((mark = 'present'::text) OR ((way IS NULL) AND (came_at IS NULL))))
  constraint attendance_check3 CHECK (((mark = 'present'::text) OR (sitting = 1)))
  constraint attendance_mark_check CHECK ((mark = ANY (ARRAY['unconfirmed'::text, 'present'::text, 'leave'::text, 'absent'::text])))
  constraint attendance_sitting_check CHECK (((sitting >= 1) AND (sitting <= 9)))
  constraint attendance_way_check CHECK ((way = ANY (ARRAY['roll-call'::text, 'number'::text, 'sheet'::text, 'qr'::text])))
  constraint attendance_tenant_gathering_unit_fkey FOREIGN KEY (tenant, gathering, unit) REFERENCES genji.gathering(tenant, id, unit) ON DELETE CASCADE
  constraint attendance_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint attendance_pkey PRIMARY KEY (tenant, gathering, person)
  index attendance_person USING btree (tenant, person, held_on)
  policy by_host for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.hosted() AS hosted)::uuid[])))
  policy definer for select to genji_owner using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy drafts for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy drafts_in for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy drafts_out for delete to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy replaces for delete to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant delete, insert, select to genji_app

table genji.audit_checkpoint
  tenant uuid not null
  position bigint not null
  at timestamp with time zone not null default clock_timestamp()
  note text not null
  constraint audit_checkpoint_tenant_fkey FOREIGN KEY (tenant) REFERENCES genji.tenant(tenant)
  constraint audit_checkpoint_pkey PRIMARY KEY (tenant, "position")
  policy seals for all to genji_sealer using true with check true
  policy seen for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND ( SELECT genji.holds('audit_read'::text) AS holds))
  grant select to genji_app
  grant insert, select to genji_sealer

table genji.audit_event
  tenant uuid not null
  seq bigint not null generated always
  at timestamp with time zone not null default clock_timestamp()
  xid xid8 not null default pg_current_xact_id()
  actor uuid
  action text not null
  object_type text not null
  object_id text not null
  unit integer
  ok boolean not null default true
  detail jsonb not null default '{}'::jsonb
  constraint audit_event_tenant_fkey FOREIGN KEY (tenant) REFERENCES genji.tenant(tenant)
  constraint audit_event_pkey PRIMARY KEY (tenant, seq)
  index audit_event_object USING btree (tenant, object_type, object_id)
  index audit_event_person USING btree (tenant, object_id, seq) WHERE (object_type = 'person'::text)
  index audit_event_unit USING btree (tenant, (
CASE
    WHEN (unit IS NULL) THEN 1
    ELSE unit
END), seq)
  index audit_event_unsealed USING btree (tenant, xid)
  policy account_definer for insert to genji_owner with check (object_type = 'session'::text)
  policy definer for select to genji_owner using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (action = 'grant.use'::text))
  policy dossier for select to genji_owner using ((tenant = ( SELECT genji.tenant() AS tenant)) AND ((object_type = 'person'::text) OR (actor = ( SELECT genji.person() AS person))))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((COALESCE(unit, 1) <@ ( SELECT genji.scope('audit_read'::text) AS scope)), false))
  policy records for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (actor = ( SELECT genji.person() AS person)))
  policy records_account for insert to genji_account with check true
  policy seals for select to genji_sealer using true
  grant insert (action, actor, detail, object_id, object_type, ok, tenant, unit) to genji_account
  grant insert (action, actor, detail, object_id, object_type, ok, tenant, unit), select to genji_app
  grant select to genji_sealer

table genji.audit_head
  tenant uuid not null
  position bigint not null
  hash bytea not null
  below xid8 not null
  constraint audit_head_tenant_fkey FOREIGN KEY (tenant) REFERENCES genji.tenant(tenant)
  constraint audit_head_pkey PRIMARY KEY (tenant)
  policy seals for all to genji_sealer using true with check true
  grant insert, select, update to genji_sealer

table genji.audit_seal
  tenant uuid not null
  position bigint not null
  seq bigint not null
  hash bytea not null
  sealed_at timestamp with time zone not null default clock_timestamp()
  constraint audit_seal_tenant_seq_fkey FOREIGN KEY (tenant, seq) REFERENCES genji.audit_event(tenant, seq)
  constraint audit_seal_pkey PRIMARY KEY (tenant, "position")
  constraint audit_seal_tenant_seq_key UNIQUE (tenant, seq)
  policy seals for all to genji_sealer using true with check true
  policy seen for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND ( SELECT genji.holds('audit_read'::text) AS holds))
  grant select to genji_app
  grant insert, select to genji_sealer

table genji.ballot
  tenant uuid not null
  gathering uuid not null
  part integer not null
  position integer not null
  unit integer not null
  subject text not null
  rule text not null
  entitled integer not null
  present integer not null
  yes integer not null
  no integer not null
  abstain integer not null
  written integer not null default 0
  declared text
  constraint ballot_abstain_check CHECK ((abstain >= 0))
  constraint ballot_check CHECK (((present >= 0) AND (present <= entitled)))
  constraint ballot_declared_check CHECK ((declared = ANY (ARRAY['passed'::text, 'failed'::text])))
  constraint ballot_entitled_check CHECK ((entitled >= 0))
  constraint ballot_no_check CHECK ((no >= 0))
  constraint ballot_position_check CHECK (("position" > 0))
  constraint ballot_subject_check CHECK ((subject <> ''::text))
  constraint ballot_written_check CHECK ((written >= 0))
  constraint ballot_yes_check CHECK ((yes >= 0))
  constraint ballot_tenant_gathering_part_unit_fkey FOREIGN KEY (tenant, gathering, part, unit) REFERENCES genji.part(tenant, gathering, "position", unit) ON DELETE CASCADE
  constraint ballot_pkey PRIMARY KEY (tenant, gathering, part, "position")
  policy by_host for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.hosted() AS hosted)::uuid[])))
  policy drafts for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy drafts_in for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy drafts_out for delete to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy replaces for delete to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant delete, insert, select to genji_app

table genji.calendar_link
  tenant uuid not null
  person uuid not null
  made_at timestamp with time zone not null default now()
  hash bytea not null
  ended_at timestamp with time zone
  unit integer
  constraint calendar_link_hash_check CHECK ((octet_length(hash) = 32))
  constraint calendar_link_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint calendar_link_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint calendar_link_pkey PRIMARY KEY (tenant, person, made_at)
  UNIQUE index calendar_link_alive USING btree (tenant, person, COALESCE(unit, 0)) WHERE (ended_at IS NULL)
  index calendar_link_hash USING btree (hash) WHERE (ended_at IS NULL)
  policy definer for select to genji_owner using true
  policy ends for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)) AND (ended_at IS NULL)) with check (ended_at = now())
  policy makes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (ended_at IS NULL) AND (made_at = now()) AND (person = ( SELECT genji.person() AS person)) AND ((unit IS NULL) OR COALESCE((unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)), false)))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)))
  grant insert, select, update (ended_at) to genji_app

table genji.case_bar
  tenant uuid not null
  id uuid not null
  party_case uuid not null
  unit integer not null
  confined boolean not null
  person uuid not null
  barred text not null
  weight text not null
  valid_from date not null
  valid_to date
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  constraint case_bar_barred_check CHECK ((barred <> ''::text))
  constraint case_bar_check CHECK ((valid_to > valid_from))
  constraint case_bar_confined_check CHECK (confined)
  constraint case_bar_weight_check CHECK ((weight = ANY (ARRAY['must'::text, 'normally'::text])))
  constraint case_bar_tenant_party_case_confined_fkey FOREIGN KEY (tenant, party_case, confined) REFERENCES genji.party_case(tenant, id, confined)
  constraint case_bar_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint case_bar_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint case_bar_pkey PRIMARY KEY (tenant, id)
  index case_bar_case USING btree (tenant, party_case)
  index case_bar_person USING btree (tenant, person) WHERE (voided_at IS NULL)
  index case_bar_unit USING btree (tenant, unit)
  policy changes_confined for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND confined AND COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy keeps_confined for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND confined AND COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy not_ones_own (restrictive) for select to genji_app using (party_case <> ALL (( SELECT genji.own_sealed() AS own_sealed)::uuid[]))
  policy reads_confined for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND confined AND COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy recorded_now (restrictive) for insert to genji_app with check ((recorded_at = now()) AND (voided_at IS NULL))
  policy voided_once (restrictive) for update to genji_app using (voided_at IS NULL) with check (voided_at = now())
  grant insert, select, update (voided_at) to genji_app

table genji.case_conclusion
  tenant uuid not null
  step uuid not null
  party_case uuid not null
  unit integer not null
  sealed boolean not null
  handle text not null
  person uuid not null
  name text not null
  taken text not null
  outcome text not null
  on_day date not null
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  confined boolean not null default false
  constraint case_conclusion_confined_check CHECK ((NOT confined))
  constraint case_conclusion_handle_check CHECK ((handle <> ''::text))
  constraint case_conclusion_name_check CHECK ((name <> ''::text))
  constraint case_conclusion_outcome_check CHECK ((outcome <> ''::text))
  constraint case_conclusion_sealed_check CHECK (sealed)
  constraint case_conclusion_taken_check CHECK ((taken <> ''::text))
  constraint case_conclusion_tenant_party_case_confined_fkey FOREIGN KEY (tenant, party_case, confined) REFERENCES genji.party_case(tenant, id, confined)
  constraint case_conclusion_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint case_conclusion_tenant_step_party_case_unit_sealed_fkey FOREIGN KEY (tenant, step, party_case, unit, sealed) REFERENCES genji.case_step(tenant, id, party_case, unit, sealed)
  constraint case_conclusion_pkey PRIMARY KEY (tenant, step)
  index case_conclusion_unit USING btree (tenant, unit, handle)
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy keeps_sealed for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (recorded_at = now()) AND (voided_at IS NULL) AND (unit <@ ( SELECT genji.scope('case_review'::text) AS scope)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (COALESCE((unit <@ ( SELECT genji.scope('case_read'::text) AS scope)), false) OR COALESCE((unit <@ ( SELECT genji.scope('case_review'::text) AS scope)), false)))
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (voided_at IS NULL) AND COALESCE((unit <@ ( SELECT genji.scope('case_review'::text) AS scope)), false)) with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (voided_at = now()))
  grant insert, select, update (voided_at) to genji_app

table genji.case_end
  tenant uuid not null
  party_case uuid not null
  unit integer not null
  sealed boolean not null
  ended_on date not null
  why text not null
  reason text not null
  actor uuid not null
  at timestamp with time zone not null default now()
  confined boolean not null default false
  constraint case_end_reason_check CHECK ((reason <> ''::text))
  constraint case_end_why_check CHECK ((why = ANY (ARRAY['withdrawn'::text, 'dropped'::text, 'moved-away'::text, 'died'::text])))
  constraint case_end_tenant_party_case_confined_fkey FOREIGN KEY (tenant, party_case, confined) REFERENCES genji.party_case(tenant, id, confined)
  constraint case_end_tenant_party_case_unit_sealed_fkey FOREIGN KEY (tenant, party_case, unit, sealed) REFERENCES genji.party_case(tenant, id, unit, sealed)
  constraint case_end_pkey PRIMARY KEY (tenant, party_case)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()))
  policy confined (restrictive) for all to genji_app using ((NOT confined) OR COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false)) with check ((NOT confined) OR COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy ends for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (NOT sealed) AND (unit <@ ( SELECT genji.scope('case_record'::text) AS scope)))
  policy keeps_confined for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND confined AND COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy keeps_sealed for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND sealed AND (unit <@ ( SELECT genji.scope('case_review'::text) AS scope)))
  policy not_ones_own (restrictive) for select to genji_app using (party_case <> ALL (( SELECT genji.own_sealed() AS own_sealed)::uuid[]))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (NOT sealed) AND (party_case = ANY (( SELECT genji.own_cases() AS own_cases)::uuid[])))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (NOT sealed) AND COALESCE((unit <@ ( SELECT genji.scope('case_read'::text) AS scope)), false))
  policy reads_confined for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND confined AND COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy reads_sealed for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND sealed AND COALESCE((unit <@ ( SELECT genji.scope('case_review'::text) AS scope)), false))
  grant insert, select to genji_app

table genji.case_sealed
  tenant uuid not null
  step uuid not null
  party_case uuid not null
  unit integer not null
  sealed boolean not null
  envelope text not null
  confined boolean not null default false
  constraint case_sealed_envelope_check CHECK ((envelope <> ''::text))
  constraint case_sealed_sealed_check CHECK (sealed)
  constraint case_sealed_tenant_party_case_confined_fkey FOREIGN KEY (tenant, party_case, confined) REFERENCES genji.party_case(tenant, id, confined)
  constraint case_sealed_tenant_step_party_case_unit_sealed_fkey FOREIGN KEY (tenant, step, party_case, unit, sealed) REFERENCES genji.case_step(tenant, id, party_case, unit, sealed)
  constraint case_sealed_pkey PRIMARY KEY (tenant, step)
  policy confined (restrictive) for all to genji_app using ((NOT confined) OR COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false)) with check ((NOT confined) OR COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy keeps_confined for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND confined AND COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy keeps_sealed for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('case_review'::text) AS scope)))
  policy not_ones_own (restrictive) for select to genji_app using (party_case <> ALL (( SELECT genji.own_sealed() AS own_sealed)::uuid[]))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('case_review'::text) AS scope)), false))
  policy reads_confined for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND confined AND COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  grant insert, select to genji_app

table genji.case_step
  tenant uuid not null
  id uuid not null
  party_case uuid not null
  unit integer not null
  sealed boolean not null
  step text not null
  above boolean not null
  on_day date not null
  outcome text
  documents jsonb not null
  vote jsonb
  gathering uuid
  confirmed text[] not null default '{}'::text[]
  people uuid[] not null default '{}'::uuid[]
  late_reason text
  effects uuid[] not null default '{}'::uuid[]
  version integer not null
  actor uuid not null
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  voided_by uuid
  void_reason text
  confined boolean not null default false
  constraint case_step_check CHECK ((((voided_at IS NULL) = (voided_by IS NULL)) AND ((voided_at IS NULL) = (void_reason IS NULL))))
  constraint case_step_check1 CHECK (((NOT sealed) OR (people = '{}'::uuid[])))
  constraint case_step_documents_check CHECK ((jsonb_typeof(documents) = 'object'::text))
  constraint case_step_late_reason_check CHECK ((late_reason <> ''::text))
  constraint case_step_outcome_check CHECK ((outcome <> ''::text))
  constraint case_step_step_check CHECK ((step <> ''::text))
  constraint case_step_version_check CHECK ((version > 1))
  constraint case_step_void_reason_check CHECK ((void_reason <> ''::text))
  constraint case_step_vote_check CHECK ((jsonb_typeof(vote) = 'object'::text))
  constraint case_step_tenant_gathering_fkey FOREIGN KEY (tenant, gathering) REFERENCES genji.gathering(tenant, id)
  constraint case_step_tenant_party_case_confined_fkey FOREIGN KEY (tenant, party_case, confined) REFERENCES genji.party_case(tenant, id, confined)
  constraint case_step_tenant_party_case_unit_sealed_fkey FOREIGN KEY (tenant, party_case, unit, sealed) REFERENCES genji.party_case(tenant, id, unit, sealed)
  constraint case_step_pkey PRIMARY KEY (tenant, id)
  constraint case_step_tenant_id_party_case_unit_sealed_key UNIQUE (tenant, id, party_case, unit, sealed)
  constraint case_step_tenant_party_case_version_key UNIQUE (tenant, party_case, version)
  index case_step_of USING btree (tenant, party_case, on_day, version)
  index case_step_people USING gin (people) WHERE (people <> '{}'::uuid[])
  index case_step_unit USING btree (tenant, unit, on_day)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (recorded_at = now()) AND (voided_at IS NULL))
  policy changes_confined for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND confined AND COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy changes_sealed for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND sealed AND COALESCE((unit <@ ( SELECT genji.scope('case_review'::text) AS scope)), false))
  policy confined (restrictive) for all to genji_app using ((NOT confined) OR COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false)) with check ((NOT confined) OR COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy decides for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (NOT sealed) AND above AND (unit <@ ( SELECT genji.scope('case_decide'::text) AS scope)))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy keeps_confined for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND confined AND COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy keeps_sealed for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND sealed AND (unit <@ ( SELECT genji.scope('case_review'::text) AS scope)))
  policy not_ones_own (restrictive) for select to genji_app using (party_case <> ALL (( SELECT genji.own_sealed() AS own_sealed)::uuid[]))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (NOT sealed) AND (party_case = ANY (( SELECT genji.own_cases() AS own_cases)::uuid[])))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (NOT sealed) AND COALESCE((unit <@ ( SELECT genji.scope('case_read'::text) AS scope)), false))
  policy reads_confined for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND confined AND COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy reads_sealed for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND sealed AND COALESCE((unit <@ ( SELECT genji.scope('case_review'::text) AS scope)), false))
  policy records for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (NOT sealed) AND (NOT above) AND (unit <@ ( SELECT genji.scope('case_record'::text) AS scope)))
  policy takes_back for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (NOT sealed) AND (((NOT above) AND COALESCE((unit <@ ( SELECT genji.scope('case_record'::text) AS scope)), false)) OR (above AND COALESCE((unit <@ ( SELECT genji.scope('case_decide'::text) AS scope)), false))))
  policy voided_once (restrictive) for update to genji_app using (voided_at IS NULL) with check ((voided_at = now()) AND (voided_by = ( SELECT genji.person() AS person)))
  grant insert, select, update (void_reason, voided_at, voided_by) to genji_app

table genji.correction
  tenant uuid not null
  id uuid not null
  person uuid not null
  unit integer not null
  source text
  entry text
  said text
  wish text not null
  paper text
  filed_on date not null default genji.today()
  due_on date not null
  actor uuid not null
  at timestamp with time zone not null default now()
  constraint correction_check CHECK ((due_on >= filed_on))
  constraint correction_check1 CHECK (((source IS NULL) = (said IS NULL)))
  constraint correction_check2 CHECK (((actor = person) = (paper IS NULL)))
  constraint correction_paper_check CHECK ((paper <> ''::text))
  constraint correction_said_check CHECK ((said <> ''::text))
  constraint correction_source_check CHECK ((source <> ''::text))
  constraint correction_wish_check CHECK ((wish <> ''::text))
  constraint correction_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint correction_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint correction_pkey PRIMARY KEY (tenant, id)
  constraint correction_tenant_id_unit_key UNIQUE (tenant, id, unit)
  index correction_person USING btree (tenant, person, at)
  index correction_unit USING btree (tenant, unit, due_on)
  policy answers_for for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)), false))
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy files for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (filed_on = ( SELECT genji.today() AS today)) AND (person = ( SELECT genji.person() AS person)))
  policy files_for for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (filed_on = ( SELECT genji.today() AS today)) AND COALESCE((unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)), false))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)))
  grant insert, select to genji_app

table genji.correction_answer
  tenant uuid not null
  correction uuid not null
  unit integer not null
  answer text not null
  reason text
  answered_on date not null default genji.today()
  actor uuid not null
  at timestamp with time zone not null default now()
  constraint correction_answer_answer_check CHECK ((answer = ANY (ARRAY['done'::text, 'refused'::text])))
  constraint correction_answer_check CHECK (((answer = 'done'::text) OR (reason IS NOT NULL)))
  constraint correction_answer_reason_check CHECK ((reason <> ''::text))
  constraint correction_answer_tenant_correction_unit_fkey FOREIGN KEY (tenant, correction, unit) REFERENCES genji.correction(tenant, id, unit)
  constraint correction_answer_pkey PRIMARY KEY (tenant, correction)
  policy answers for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (answered_on = ( SELECT genji.today() AS today)) AND COALESCE((unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)), false) AND (NOT (correction = ANY (( SELECT genji.own_corrections() AS own_corrections)::uuid[]))))
  policy answers_for for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)), false))
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (correction = ANY (( SELECT genji.own_corrections() AS own_corrections)::uuid[])))
  grant insert, select to genji_app

table genji.duty_month
  tenant uuid not null
  id uuid not null
  unit integer not null
  month date not null
  batch uuid not null
  kept_until date not null
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  constraint duty_month_check CHECK ((kept_until > month))
  constraint duty_month_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint duty_month_tenant_batch_fkey FOREIGN KEY (tenant, batch) REFERENCES genji.import_batch(tenant, id)
  constraint duty_month_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint duty_month_pkey PRIMARY KEY (tenant, id)
  constraint duty_month_tenant_id_unit_key UNIQUE (tenant, id, unit)
  index duty_month_batch USING btree (tenant, batch)
  index duty_month_unit USING btree (tenant, unit, month, id DESC)
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy forgets for delete to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)) AND (kept_until <= ( SELECT genji.today() AS today)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('roster_read'::text) AS scope)), false))
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  grant delete, insert, select, update (voided_at) to genji_app

table genji.duty_shift
  tenant uuid not null
  duty_month uuid not null
  unit integer not null
  person uuid not null
  name text not null
  on_day date not null
  word text not null
  meaning text not null
  constraint duty_shift_meaning_check CHECK ((meaning = ANY (ARRAY['here'::text, 'away'::text, 'by-day'::text, 'by-night'::text, 'rest'::text])))
  constraint duty_shift_word_check CHECK ((word <> ''::text))
  constraint duty_shift_tenant_duty_month_unit_fkey FOREIGN KEY (tenant, duty_month, unit) REFERENCES genji.duty_month(tenant, id, unit) ON DELETE CASCADE
  constraint duty_shift_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint duty_shift_pkey PRIMARY KEY (tenant, duty_month, person, on_day)
  index duty_shift_person USING btree (tenant, person, on_day)
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('roster_read'::text) AS scope)), false))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  grant insert, select to genji_app

table genji.effect
  tenant uuid not null
  id uuid not null
  kind text not null
  unit integer not null
  at timestamp with time zone not null default now()
  actor uuid not null
  batch uuid
  reverses uuid
  document_no text
  note text
  constraint effect_kind_check CHECK ((kind = ANY (ARRAY['found'::text, 'rename'::text, 'move'::text, 'merge'::text, 'split'::text, 'dissolve'::text, 'headcount'::text, 'enrol'::text, 'amend'::text, 'place'::text, 'end-membership'::text, 'appoint'::text, 'end-post'::text, 'serve-place'::text, 'merge-person'::text, 'reverse'::text, 'begin-term'::text, 'term-paper'::text, 'admit'::text, 'confirm'::text])))
  constraint effect_tenant_fkey FOREIGN KEY (tenant) REFERENCES genji.tenant(tenant)
  constraint effect_tenant_reverses_fkey FOREIGN KEY (tenant, reverses) REFERENCES genji.effect(tenant, id)
  constraint effect_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit) DEFERRABLE INITIALLY DEFERRED
  constraint effect_pkey PRIMARY KEY (tenant, id)
  constraint effect_tenant_reverses_key UNIQUE (tenant, reverses)
  index effect_batch USING btree (tenant, batch) WHERE (batch IS NOT NULL)
  policy acts for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (actor = ( SELECT genji.person() AS person)))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy of_tenant for select to genji_app using (tenant = ( SELECT genji.tenant() AS tenant))
  policy recorded_now (restrictive) for insert to genji_app with check (at = now())
  grant insert, select to genji_app

table genji.emergency_review
  tenant uuid not null
  grant_id uuid not null
  unit integer not null
  at timestamp with time zone not null default now()
  actor uuid not null
  verdict text not null
  note text not null
  constraint emergency_review_note_check CHECK ((note <> ''::text))
  constraint emergency_review_verdict_check CHECK ((verdict = ANY (ARRAY['in-order'::text, 'objection'::text])))
  constraint emergency_review_tenant_grant_id_fkey FOREIGN KEY (tenant, grant_id) REFERENCES genji.role_grant(tenant, id)
  constraint emergency_review_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint emergency_review_pkey PRIMARY KEY (tenant, grant_id)
  policy definer for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy of_grant for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (grant_id = ANY (( SELECT genji.emergencies() AS emergencies)::uuid[])))
  policy signs for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (actor = ( SELECT genji.person() AS person)) AND (at = now()) AND (unit <@ ( SELECT genji.scope('audit_read'::text) AS scope)))
  CREATE TRIGGER keep_emergency_review BEFORE INSERT ON genji.emergency_review FOR EACH ROW EXECUTE FUNCTION genji.keep_emergency_review()
  grant insert, select to genji_app

table genji.file
  tenant uuid not null
  id uuid not null
  unit integer not null
  gathering uuid not null
  purpose text not null
  name text not null
  format text not null
  bytes bigint not null
  sha256 bytea not null
  actor uuid not null
  at timestamp with time zone not null default now()
  voided_by uuid
  voided_at timestamp with time zone
  reason text
  constraint file_bytes_check CHECK ((bytes > 0))
  constraint file_check CHECK ((((voided_at IS NULL) = (voided_by IS NULL)) AND ((voided_at IS NULL) = (reason IS NULL))))
  constraint file_format_check CHECK ((format <> ''::text))
  constraint file_name_check CHECK ((name <> ''::text))
  constraint file_purpose_check CHECK ((purpose <> ''::text))
  constraint file_reason_check CHECK ((reason <> ''::text))
  constraint file_sha256_check CHECK ((length(sha256) = 32))
  constraint file_tenant_gathering_unit_fkey FOREIGN KEY (tenant, gathering, unit) REFERENCES genji.gathering(tenant, id, unit)
  constraint file_pkey PRIMARY KEY (tenant, id)
  index file_of USING btree (tenant, gathering, at)
  UNIQUE index file_once USING btree (tenant, gathering, sha256) WHERE (voided_at IS NULL)
  index file_unit USING btree (tenant, unit, at)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()) AND (voided_at IS NULL))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy proves for select to genji_sealer using true
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (voided_at IS NULL) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope))) with check ((voided_by = ( SELECT genji.person() AS person)) AND (voided_at = now()))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant insert, select, update (reason, voided_at, voided_by) to genji_app
  grant select (bytes, gathering, id, sha256, tenant, voided_at) to genji_sealer

table genji.follow_up
  tenant uuid not null
  id uuid not null
  gathering uuid not null
  unit integer not null
  handle text not null
  resolution text not null
  outcome text not null
  done_on date
  actor uuid not null
  at timestamp with time zone not null default now()
  constraint follow_up_outcome_check CHECK ((outcome <> ''::text))
  constraint follow_up_resolution_check CHECK ((resolution <> ''::text))
  constraint follow_up_tenant_gathering_unit_fkey FOREIGN KEY (tenant, gathering, unit) REFERENCES genji.gathering(tenant, id, unit)
  constraint follow_up_pkey PRIMARY KEY (tenant, id)
  index follow_up_of USING btree (tenant, gathering, at DESC)
  index follow_up_unit USING btree (tenant, unit, at)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant insert, select to genji_app

table genji.gathering
  tenant uuid not null
  id uuid not null
  unit integer not null
  held_on date not null
  starts_at time without time zone
  ends_at time without time zone
  place text
  host uuid
  host_name text
  recorder uuid
  recorder_name text
  title text not null
  year_of_account integer not null
  status text not null
  late_reason text
  version integer not null
  created_by uuid not null
  created_at timestamp with time zone not null default now()
  recorded_at timestamp with time zone
  changed_by uuid not null
  changed_at timestamp with time zone not null default now()
  original text
  guests integer[] not null default '{}'::integer[]
  joint_of uuid
  joint_version integer
  constraint gathering_check CHECK (((status = 'draft'::text) OR (recorded_at IS NOT NULL)))
  constraint gathering_check1 CHECK (((cardinality(guests) = 0) OR (joint_of IS NULL)))
  constraint gathering_check2 CHECK (((joint_of IS NULL) = (joint_version IS NULL)))
  constraint gathering_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'recorded'::text, 'withdrawn'::text])))
  constraint gathering_version_check CHECK ((version > 0))
  constraint gathering_tenant_fkey FOREIGN KEY (tenant) REFERENCES genji.tenant(tenant)
  constraint gathering_tenant_joint_of_unit_joint_version_fkey FOREIGN KEY (tenant, joint_of, unit, joint_version) REFERENCES genji.joint(tenant, gathering, guest, version)
  constraint gathering_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint gathering_pkey PRIMARY KEY (tenant, id)
  constraint gathering_tenant_id_unit_key UNIQUE (tenant, id, unit)
  index gathering_day USING btree (tenant, held_on DESC, id DESC)
  index gathering_draft USING btree (tenant, unit, held_on) WHERE (status = 'draft'::text)
  index gathering_host USING btree (tenant, host, held_on) WHERE ((status = 'recorded'::text) AND (host IS NOT NULL))
  UNIQUE index gathering_joint USING btree (tenant, joint_of, unit) WHERE ((joint_of IS NOT NULL) AND (status <> 'withdrawn'::text))
  index gathering_unit_day USING btree (tenant, unit, held_on DESC, id DESC)
  policy authors (restrictive) for insert to genji_app with check ((created_by = ( SELECT genji.person() AS person)) AND (changed_by = ( SELECT genji.person() AS person)))
  policy by_host for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (status = 'recorded'::text) AND COALESCE((host = ( SELECT genji.person() AS person)), false) AND genji.without_committee(unit, held_on))
  policy changes for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope))) with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (changed_by = ( SELECT genji.person() AS person)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  policy definer for select to genji_owner using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (status = 'draft'::text))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy drafts for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (status = 'draft'::text) AND (unit <@ ( SELECT genji.scope('activity_draft'::text) AS scope)))
  policy drafts_in for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (status = 'draft'::text) AND (unit <@ ( SELECT genji.scope('activity_draft'::text) AS scope)))
  policy drafts_on for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (status = 'draft'::text) AND (unit <@ ( SELECT genji.scope('activity_draft'::text) AS scope))) with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (status = 'draft'::text) AND (changed_by = ( SELECT genji.person() AS person)) AND (unit <@ ( SELECT genji.scope('activity_draft'::text) AS scope)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant insert, select, update (changed_at, changed_by, ends_at, guests, held_on, host, host_name, joint_version, late_reason, original, place, recorded_at, recorder, recorder_name, starts_at, status, title, version, year_of_account) to genji_app

table genji.gathering_review
  tenant uuid not null
  id uuid not null
  gathering uuid not null
  version integer not null
  unit integer not null
  verdict text not null
  note text
  actor uuid not null
  at timestamp with time zone not null default now()
  constraint gathering_review_check CHECK (((verdict <> 'returned'::text) OR (note IS NOT NULL)))
  constraint gathering_review_note_check CHECK ((note <> ''::text))
  constraint gathering_review_verdict_check CHECK ((verdict = ANY (ARRAY['accepted'::text, 'returned'::text, 'confirmed'::text])))
  constraint gathering_review_tenant_gathering_unit_fkey FOREIGN KEY (tenant, gathering, unit) REFERENCES genji.gathering(tenant, id, unit)
  constraint gathering_review_tenant_gathering_version_fkey FOREIGN KEY (tenant, gathering, version) REFERENCES genji.gathering_revision(tenant, gathering, version)
  constraint gathering_review_pkey PRIMARY KEY (tenant, id)
  index gathering_review_of USING btree (tenant, gathering, version DESC, at DESC)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()))
  policy by_host for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.hosted() AS hosted)::uuid[])))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy hosts for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (verdict = ANY (ARRAY['confirmed'::text, 'returned'::text])) AND genji.host_speaks(gathering, version))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (verdict <> 'confirmed'::text) AND (unit <@ ( SELECT genji.scope('activity_review'::text) AS scope)))
  CREATE TRIGGER keep_reviewer_apart BEFORE INSERT ON genji.gathering_review FOR EACH ROW EXECUTE FUNCTION genji.keep_reviewer_apart()
  grant insert, select to genji_app

table genji.gathering_revision
  tenant uuid not null
  gathering uuid not null
  version integer not null
  unit integer not null
  at timestamp with time zone not null default now()
  actor uuid not null
  content jsonb not null
  constraint gathering_revision_tenant_gathering_unit_fkey FOREIGN KEY (tenant, gathering, unit) REFERENCES genji.gathering(tenant, id, unit)
  constraint gathering_revision_pkey PRIMARY KEY (tenant, gathering, version)
  index gathering_revision_at USING btree (tenant, unit, at)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()))
  policy by_host for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (actor = ( SELECT genji.person() AS person)) AND (gathering = ANY (( SELECT genji.hosted() AS hosted)::uuid[])))
  policy definer for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy drafts for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy drafts_in for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant insert, select to genji_app

table genji.handle_used
  tenant uuid not null
  handle text not null
  constraint handle_used_tenant_fkey FOREIGN KEY (tenant) REFERENCES genji.tenant(tenant)
  constraint handle_used_pkey PRIMARY KEY (tenant, handle)
  policy drafts for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND ( SELECT genji.holds('activity_draft'::text) AS holds))
  policy opens for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (( SELECT genji.holds('case_record'::text) AS holds) OR ( SELECT genji.holds('case_review'::text) AS holds)))
  policy opens_confined for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND ( SELECT genji.holds('case_discipline'::text) AS holds))
  policy posts for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND ( SELECT genji.holds('ledger_post'::text) AS holds))
  policy records for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND ( SELECT genji.holds('activity_write'::text) AS holds))
  policy starts for select to genji_owner using true
  grant insert, select to genji_app

table genji.headcount
  tenant uuid not null
  id uuid not null
  unit integer not null
  formal integer not null
  probationary integer not null
  valid_from date not null
  valid_to date
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  effect uuid not null
  voided_by uuid
  constraint headcount_check CHECK ((valid_to > valid_from))
  constraint headcount_check1 CHECK (((voided_at IS NULL) = (voided_by IS NULL)))
  constraint headcount_formal_check CHECK ((formal >= 0))
  constraint headcount_probationary_check CHECK ((probationary >= 0))
  constraint headcount_tenant_effect_fkey FOREIGN KEY (tenant, effect) REFERENCES genji.effect(tenant, id)
  constraint headcount_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint headcount_pkey PRIMARY KEY (tenant, id)
  constraint headcount_tenant_unit_daterange_excl EXCLUDE USING gist (tenant WITH =, unit WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((voided_at IS NULL))
  index headcount_effect USING btree (tenant, effect)
  index headcount_voided_by USING btree (tenant, voided_by) WHERE (voided_by IS NOT NULL)
  policy drafts for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_draft'::text) AS scope)), false))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('roster_read'::text) AS scope)), false))
  policy recorded_now (restrictive) for insert to genji_app with check ((recorded_at = now()) AND (voided_at IS NULL))
  policy voided_once (restrictive) for update to genji_app using (voided_at IS NULL) with check (voided_at = now())
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  grant insert, select, update (voided_at, voided_by) to genji_app

table genji.import_batch
  tenant uuid not null
  id uuid not null
  kind text not null
  unit integer not null
  file_name text not null
  file_hash bytea not null
  sealed_file text
  choices jsonb not null default '{}'::jsonb
  summary jsonb not null default '{}'::jsonb
  status text not null
  created_by uuid not null
  created_at timestamp with time zone not null default now()
  ended_by uuid
  ended_at timestamp with time zone
  valid_on date not null
  fingerprint text not null
  sealed_report text
  constraint import_batch_status_check CHECK ((status = ANY (ARRAY['preview'::text, 'committed'::text, 'undone'::text, 'dropped'::text])))
  constraint import_batch_tenant_fkey FOREIGN KEY (tenant) REFERENCES genji.tenant(tenant)
  constraint import_batch_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint import_batch_pkey PRIMARY KEY (tenant, id)
  UNIQUE index import_batch_once USING btree (tenant, unit, kind, file_hash) WHERE (status = 'committed'::text)
  index import_batch_unit USING btree (tenant, unit, created_at DESC)
  policy changes for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (created_by = ( SELECT genji.person() AS person)) AND (unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  grant insert, select, update (choices, ended_at, ended_by, fingerprint, sealed_file, sealed_report, status, summary) to genji_app

table genji.joint
  tenant uuid not null
  gathering uuid not null
  version integer not null
  unit integer not null
  guest integer not null
  guests integer[] not null
  status text not null
  held_on date not null
  starts_at time without time zone
  ends_at time without time zone
  place text
  host uuid
  host_name text
  title text not null
  sittings jsonb not null
  parts jsonb not null
  at timestamp with time zone not null default now()
  constraint joint_check CHECK ((guest <> unit))
  constraint joint_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'recorded'::text, 'withdrawn'::text, 'uninvited'::text])))
  constraint joint_version_check CHECK ((version > 0))
  constraint joint_tenant_gathering_unit_fkey FOREIGN KEY (tenant, gathering, unit) REFERENCES genji.gathering(tenant, id, unit)
  constraint joint_tenant_guest_fkey FOREIGN KEY (tenant, guest) REFERENCES genji.unit(tenant, unit)
  constraint joint_pkey PRIMARY KEY (tenant, gathering, guest, version)
  index joint_guest USING btree (tenant, guest, held_on)
  policy definer for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy drafts for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND ((gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])) OR (guest <@ ( SELECT genji.scope('activity_draft'::text) AS scope))))
  policy drafts_in for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (at = now()) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false) OR COALESCE((guest <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (at = now()) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant insert, select to genji_app

table genji.joint_answer
  tenant uuid not null
  id uuid not null
  gathering uuid not null
  host integer not null
  unit integer not null
  version integer not null
  answer text not null
  reason text
  actor uuid not null
  at timestamp with time zone not null default now()
  constraint joint_answer_answer_check CHECK ((answer = ANY (ARRAY['declined'::text, 'draft'::text, 'recorded'::text, 'withdrawn'::text])))
  constraint joint_answer_check CHECK (((answer = 'declined'::text) = (reason IS NOT NULL)))
  constraint joint_answer_reason_check CHECK ((reason <> ''::text))
  constraint joint_answer_tenant_gathering_host_fkey FOREIGN KEY (tenant, gathering, host) REFERENCES genji.gathering(tenant, id, unit)
  constraint joint_answer_tenant_gathering_unit_version_fkey FOREIGN KEY (tenant, gathering, unit, version) REFERENCES genji.joint(tenant, gathering, guest, version)
  constraint joint_answer_pkey PRIMARY KEY (tenant, id)
  index joint_answer_of USING btree (tenant, gathering, unit, at DESC)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()))
  policy definer for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy drafts for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_draft'::text) AS scope)))
  policy drafts_in for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (answer = 'draft'::text) AND (unit <@ ( SELECT genji.scope('activity_draft'::text) AS scope)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false) OR COALESCE((host <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant insert, select to genji_app

table genji.ledger_balance
  tenant uuid not null
  book text not null
  account text not null
  of text not null
  item text not null
  unit integer
  person uuid
  debits bigint not null
  credits bigint not null
  constraint ledger_balance_credits_check CHECK ((credits >= 0))
  constraint ledger_balance_debits_check CHECK ((debits >= 0))
  constraint ledger_balance_pkey PRIMARY KEY (tenant, book, account, of, item)
  index ledger_balance_person USING btree (tenant, book, person, account, item) WHERE (person IS NOT NULL)
  index ledger_balance_unit USING btree (tenant, book, unit) WHERE (unit IS NOT NULL)
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy kept for all to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant)) with check (tenant = ( SELECT genji.tenant() AS tenant))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)))
  policy proves for select to genji_sealer using true
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('ledger_read'::text) AS scope)), false))
  grant select to genji_app
  grant select to genji_sealer

table genji.ledger_close
  tenant uuid not null
  book text not null
  unit integer not null
  open_from date not null
  actor uuid not null
  at timestamp with time zone not null default now()
  constraint ledger_close_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint ledger_close_pkey PRIMARY KEY (tenant, book, unit, open_from)
  policy closes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (actor = ( SELECT genji.person() AS person)) AND (at = now()) AND (unit <@ ( SELECT genji.scope('ledger_check'::text) AS scope)))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('ledger_read'::text) AS scope)), false))
  grant insert, select to genji_app

table genji.ledger_entry
  tenant uuid not null
  id uuid not null
  book text not null
  unit integer not null
  voucher integer not null
  voucher_year integer not null
  actor uuid not null
  key text not null
  digest bytea not null
  on_day date not null
  booked_on date not null
  reverses uuid
  reason text
  second_person uuid
  detail jsonb not null default '{}'::jsonb
  recorded_at timestamp with time zone not null default now()
  constraint ledger_entry_book_check CHECK ((book <> ''::text))
  constraint ledger_entry_check CHECK (((reverses IS NULL) = (reason IS NULL)))
  constraint ledger_entry_check1 CHECK (((second_person IS NULL) OR (reverses IS NOT NULL)))
  constraint ledger_entry_check2 CHECK ((second_person <> actor))
  constraint ledger_entry_detail_check CHECK ((jsonb_typeof(detail) = 'object'::text))
  constraint ledger_entry_digest_check CHECK ((octet_length(digest) = 32))
  constraint ledger_entry_key_check CHECK ((key <> ''::text))
  constraint ledger_entry_reason_check CHECK ((reason <> ''::text))
  constraint ledger_entry_voucher_check CHECK ((voucher > 0))
  constraint ledger_entry_tenant_reverses_book_unit_fkey FOREIGN KEY (tenant, reverses, book, unit) REFERENCES genji.ledger_entry(tenant, id, book, unit)
  constraint ledger_entry_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint ledger_entry_pkey PRIMARY KEY (tenant, id)
  constraint ledger_entry_tenant_actor_key_key UNIQUE (tenant, actor, key)
  constraint ledger_entry_tenant_book_unit_voucher_year_voucher_key UNIQUE (tenant, book, unit, voucher_year, voucher)
  constraint ledger_entry_tenant_id_book_unit_key UNIQUE (tenant, id, book, unit)
  constraint ledger_entry_tenant_reverses_key UNIQUE (tenant, reverses)
  index ledger_entry_day USING btree (tenant, book, unit, booked_on DESC, id DESC)
  policy agrees for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('ledger_check'::text) AS scope)))
  policy authors (restrictive) for insert to genji_app with check ((recorded_at = now()) AND (((second_person IS NULL) AND (actor = ( SELECT genji.person() AS person))) OR (second_person = ( SELECT genji.person() AS person))))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy posts for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('ledger_post'::text) AS scope)))
  policy proves for select to genji_sealer using true
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('ledger_read'::text) AS scope)), false))
  CREATE TRIGGER numbered BEFORE INSERT ON genji.ledger_entry FOR EACH ROW EXECUTE FUNCTION genji.before_ledger_entry()
  grant insert, select to genji_app
  grant select to genji_sealer

table genji.ledger_page
  tenant uuid not null
  book text not null
  unit integer not null
  voucher_year integer not null
  voucher integer not null
  constraint ledger_page_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint ledger_page_pkey PRIMARY KEY (tenant, book, unit)
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy kept for all to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant)) with check (tenant = ( SELECT genji.tenant() AS tenant))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('ledger_read'::text) AS scope)), false))
  grant select to genji_app

table genji.ledger_rate
  tenant uuid not null
  id uuid not null
  book text not null
  unit integer not null
  person uuid not null
  name text not null
  valid_from date not null
  amount bigint not null
  basis jsonb not null
  reason text
  actor uuid not null
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  voided_by uuid
  constraint ledger_rate_amount_check CHECK ((amount >= 0))
  constraint ledger_rate_basis_check CHECK ((jsonb_typeof(basis) = 'object'::text))
  constraint ledger_rate_book_check CHECK ((book <> ''::text))
  constraint ledger_rate_check CHECK (((voided_at IS NULL) = (voided_by IS NULL)))
  constraint ledger_rate_name_check CHECK ((name <> ''::text))
  constraint ledger_rate_reason_check CHECK ((reason <> ''::text))
  constraint ledger_rate_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint ledger_rate_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint ledger_rate_pkey PRIMARY KEY (tenant, id)
  constraint ledger_rate_tenant_id_book_unit_person_key UNIQUE (tenant, id, book, unit, person)
  UNIQUE index ledger_rate_once USING btree (tenant, book, person, unit, valid_from) WHERE (voided_at IS NULL)
  index ledger_rate_unit USING btree (tenant, book, unit, valid_from)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (recorded_at = now()) AND (voided_at IS NULL))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)))
  policy posts for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('ledger_post'::text) AS scope)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('ledger_read'::text) AS scope)), false))
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (voided_at IS NULL) AND COALESCE((unit <@ ( SELECT genji.scope('ledger_post'::text) AS scope)), false)) with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (voided_at = now()) AND (voided_by = ( SELECT genji.person() AS person)))
  grant insert, select, update (voided_at, voided_by) to genji_app

table genji.ledger_rate_word
  tenant uuid not null
  rate uuid not null
  book text not null
  unit integer not null
  person uuid not null
  how text not null
  signed_on date not null
  actor uuid not null
  at timestamp with time zone not null default now()
  constraint ledger_rate_word_check CHECK (((how = 'paper'::text) OR (actor = person)))
  constraint ledger_rate_word_how_check CHECK ((how = ANY (ARRAY['screen'::text, 'paper'::text])))
  constraint ledger_rate_word_tenant_rate_book_unit_person_fkey FOREIGN KEY (tenant, rate, book, unit, person) REFERENCES genji.ledger_rate(tenant, id, book, unit, person)
  constraint ledger_rate_word_pkey PRIMARY KEY (tenant, rate)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()))
  policy confirms for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)) AND (how = 'screen'::text))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)))
  policy posts for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('ledger_post'::text) AS scope)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('ledger_read'::text) AS scope)), false))
  grant insert, select to genji_app

table genji.ledger_reversal
  tenant uuid not null
  id uuid not null
  entry uuid not null
  book text not null
  unit integer not null
  reason text not null
  asked_by uuid not null
  asked_at timestamp with time zone not null default now()
  answer text
  answered_by uuid
  answered_at timestamp with time zone
  note text
  constraint ledger_reversal_answer_check CHECK ((answer = ANY (ARRAY['agreed'::text, 'refused'::text, 'withdrawn'::text])))
  constraint ledger_reversal_check CHECK ((((answer IS NULL) = (answered_by IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL))))
  constraint ledger_reversal_check1 CHECK (((answer IS DISTINCT FROM 'agreed'::text) OR (answered_by <> asked_by)))
  constraint ledger_reversal_note_check CHECK ((note <> ''::text))
  constraint ledger_reversal_reason_check CHECK ((reason <> ''::text))
  constraint ledger_reversal_tenant_entry_book_unit_fkey FOREIGN KEY (tenant, entry, book, unit) REFERENCES genji.ledger_entry(tenant, id, book, unit)
  constraint ledger_reversal_pkey PRIMARY KEY (tenant, id)
  UNIQUE index ledger_reversal_open USING btree (tenant, entry) WHERE (answer IS NULL)
  policy answers for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (answer IS NULL) AND (COALESCE((unit <@ ( SELECT genji.scope('ledger_check'::text) AS scope)), false) OR (asked_by = ( SELECT genji.person() AS person)))) with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (answered_by = ( SELECT genji.person() AS person)) AND (answered_at = now()))
  policy authors (restrictive) for insert to genji_app with check ((asked_by = ( SELECT genji.person() AS person)) AND (asked_at = now()) AND (answer IS NULL))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy posts for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('ledger_post'::text) AS scope)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('ledger_read'::text) AS scope)), false))
  grant insert, select, update (answer, answered_at, answered_by, note) to genji_app

table genji.ledger_row
  tenant uuid not null
  entry uuid not null
  position smallint not null
  book text not null
  unit integer not null
  booked_on date not null
  on_day date not null
  posting text not null
  debit text not null
  debit_of text not null
  credit text not null
  credit_of text not null
  amount bigint not null
  item text
  basis jsonb
  person uuid
  constraint ledger_row_amount_check CHECK ((amount > 0))
  constraint ledger_row_basis_check CHECK ((jsonb_typeof(basis) = 'object'::text))
  constraint ledger_row_check CHECK (((debit <> credit) OR (debit_of <> credit_of)))
  constraint ledger_row_credit_check CHECK ((credit <> ''::text))
  constraint ledger_row_credit_of_check CHECK ((credit_of <> ''::text))
  constraint ledger_row_debit_check CHECK ((debit <> ''::text))
  constraint ledger_row_debit_of_check CHECK ((debit_of <> ''::text))
  constraint ledger_row_item_check CHECK ((item <> ''::text))
  constraint ledger_row_position_check CHECK (("position" > 0))
  constraint ledger_row_posting_check CHECK ((posting <> ''::text))
  constraint ledger_row_tenant_entry_book_unit_fkey FOREIGN KEY (tenant, entry, book, unit) REFERENCES genji.ledger_entry(tenant, id, book, unit)
  constraint ledger_row_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint ledger_row_pkey PRIMARY KEY (tenant, entry, "position")
  index ledger_row_person USING btree (tenant, person, book, booked_on) WHERE (person IS NOT NULL)
  index ledger_row_unit USING btree (tenant, book, unit, booked_on)
  policy agrees for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('ledger_check'::text) AS scope)))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)))
  policy posts for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('ledger_post'::text) AS scope)))
  policy proves for select to genji_sealer using true
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('ledger_read'::text) AS scope)), false))
  CREATE TRIGGER balanced AFTER INSERT ON genji.ledger_row REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION genji.after_ledger_rows()
  grant insert, select to genji_app
  grant select to genji_sealer

table genji.make_up
  tenant uuid not null
  id uuid not null
  gathering uuid not null
  unit integer not null
  person uuid not null
  made_up_on date
  how text not null
  actor uuid not null
  at timestamp with time zone not null default now()
  constraint make_up_how_check CHECK ((how <> ''::text))
  constraint make_up_tenant_gathering_unit_fkey FOREIGN KEY (tenant, gathering, unit) REFERENCES genji.gathering(tenant, id, unit)
  constraint make_up_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint make_up_pkey PRIMARY KEY (tenant, id)
  index make_up_of USING btree (tenant, gathering, at DESC)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant insert, select to genji_app

table genji.migration
  name text not null
  hash text not null
  applied_at timestamp with time zone not null default now()
  constraint migration_pkey PRIMARY KEY (name)

table genji.monthly_report
  tenant uuid not null
  id uuid not null
  unit integer not null
  month date not null
  content jsonb not null
  issued_on date not null default genji.today()
  goes_up_on date not null
  actor uuid not null
  at timestamp with time zone not null default now()
  constraint monthly_report_check CHECK ((goes_up_on >= issued_on))
  constraint monthly_report_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint monthly_report_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint monthly_report_pkey PRIMARY KEY (tenant, id)
  constraint monthly_report_tenant_id_unit_month_goes_up_on_key UNIQUE (tenant, id, unit, month, goes_up_on)
  constraint monthly_report_tenant_unit_month_key UNIQUE (tenant, unit, month)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (issued_on = ( SELECT genji.today() AS today)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_review'::text) AS scope)), false))
  grant insert, select to genji_app

table genji.notice
  tenant uuid not null
  id uuid not null
  gathering uuid not null
  unit integer not null
  number integer not null
  what text not null
  held_on date not null
  starts_at time without time zone
  ends_at time without time zone
  place text
  title text not null
  agenda text[] not null default '{}'::text[]
  prepare text
  before jsonb not null default '{}'::jsonb
  actor uuid not null
  at timestamp with time zone not null default now()
  sitting smallint
  sittings jsonb not null default '[]'::jsonb
  constraint notice_check CHECK (((sitting IS NULL) OR (sittings = '[]'::jsonb)))
  constraint notice_number_check CHECK ((number > 0))
  constraint notice_prepare_check CHECK ((prepare <> ''::text))
  constraint notice_sitting_check CHECK (((sitting >= 1) AND (sitting <= 9)))
  constraint notice_what_check CHECK ((what = ANY (ARRAY['first'::text, 'changed'::text, 'cancelled'::text])))
  constraint notice_tenant_gathering_unit_fkey FOREIGN KEY (tenant, gathering, unit) REFERENCES genji.gathering(tenant, id, unit)
  constraint notice_pkey PRIMARY KEY (tenant, id)
  constraint notice_tenant_gathering_number_key UNIQUE (tenant, gathering, number)
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy drafts for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy drafts_in for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (actor = ( SELECT genji.person() AS person)) AND (at = now()) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (id = ANY (( SELECT genji.own_notices() AS own_notices)::uuid[])))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (actor = ( SELECT genji.person() AS person)) AND (at = now()) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant insert, select to genji_app

table genji.notice_answer
  tenant uuid not null
  id uuid not null
  gathering uuid not null
  unit integer not null
  person uuid not null
  answer text not null
  reason text
  at timestamp with time zone not null default now()
  constraint notice_answer_answer_check CHECK ((answer = ANY (ARRAY['coming'::text, 'leave'::text])))
  constraint notice_answer_check CHECK (((answer = 'leave'::text) = (reason IS NOT NULL)))
  constraint notice_answer_reason_check CHECK ((reason <> ''::text))
  constraint notice_answer_tenant_gathering_unit_fkey FOREIGN KEY (tenant, gathering, unit) REFERENCES genji.gathering(tenant, id, unit)
  constraint notice_answer_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint notice_answer_pkey PRIMARY KEY (tenant, id)
  index notice_answer_of USING btree (tenant, gathering, person, at DESC)
  policy answers for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (at = now()) AND (person = ( SELECT genji.person() AS person)) AND (gathering = ANY (( SELECT genji.told_of() AS told_of)::uuid[])))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy drafts for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  grant insert, select to genji_app

table genji.notice_line
  tenant uuid not null
  notice uuid not null
  person uuid not null
  gathering uuid not null
  unit integer not null
  number integer not null
  held_on date not null
  received_at timestamp with time zone
  constraint notice_line_tenant_gathering_number_fkey FOREIGN KEY (tenant, gathering, number) REFERENCES genji.notice(tenant, gathering, number)
  constraint notice_line_tenant_gathering_unit_fkey FOREIGN KEY (tenant, gathering, unit) REFERENCES genji.gathering(tenant, id, unit)
  constraint notice_line_tenant_notice_fkey FOREIGN KEY (tenant, notice) REFERENCES genji.notice(tenant, id)
  constraint notice_line_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint notice_line_pkey PRIMARY KEY (tenant, notice, person)
  index notice_line_gathering USING btree (tenant, gathering)
  index notice_line_person USING btree (tenant, person, held_on)
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy drafts for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy drafts_in for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (received_at IS NULL) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy receives for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person))) with check (received_at = now())
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (received_at IS NULL) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant insert, select, update (received_at) to genji_app

table genji.part
  tenant uuid not null
  gathering uuid not null
  position integer not null
  unit integer not null
  held_on date not null
  handle text not null
  expected integer not null
  attended integer not null
  entitled integer not null
  present integer not null
  content jsonb not null
  body text
  teams jsonb
  constraint part_check CHECK (((attended >= 0) AND (attended <= expected)))
  constraint part_check1 CHECK (((entitled >= 0) AND (entitled <= expected)))
  constraint part_check2 CHECK (((present >= 0) AND (present <= entitled)))
  constraint part_expected_check CHECK ((expected >= 0))
  constraint part_position_check CHECK (("position" > 0))
  constraint part_teams_check CHECK (((teams IS NULL) OR ((jsonb_typeof(teams) = 'array'::text) AND (teams <> '[]'::jsonb))))
  constraint part_tenant_gathering_unit_fkey FOREIGN KEY (tenant, gathering, unit) REFERENCES genji.gathering(tenant, id, unit) ON DELETE CASCADE
  constraint part_pkey PRIMARY KEY (tenant, gathering, "position")
  constraint part_tenant_gathering_position_unit_key UNIQUE (tenant, gathering, "position", unit)
  index part_handle USING btree (tenant, unit, handle, held_on)
  policy by_host for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.hosted() AS hosted)::uuid[])))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy drafts for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy drafts_in for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy drafts_out for delete to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy replaces for delete to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant delete, insert, select to genji_app

table genji.party_case
  tenant uuid not null
  id uuid not null
  handle text not null
  unit integer not null
  person uuid not null
  name text not null
  sealed boolean not null
  opened_on date not null
  version integer not null default 1
  opened_by uuid not null
  opened_at timestamp with time zone not null default now()
  confined boolean not null default false
  constraint party_case_check CHECK (((NOT confined) OR sealed))
  constraint party_case_handle_check CHECK ((handle <> ''::text))
  constraint party_case_name_check CHECK ((name <> ''::text))
  constraint party_case_version_check CHECK ((version > 0))
  constraint party_case_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint party_case_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint party_case_pkey PRIMARY KEY (tenant, id)
  constraint party_case_tenant_id_confined_key UNIQUE (tenant, id, confined)
  constraint party_case_tenant_id_unit_sealed_key UNIQUE (tenant, id, unit, sealed)
  index party_case_day USING btree (tenant, opened_on DESC, id DESC)
  index party_case_person USING btree (tenant, person, handle)
  index party_case_unit USING btree (tenant, unit, opened_on DESC, id DESC)
  policy authors (restrictive) for insert to genji_app with check ((opened_by = ( SELECT genji.person() AS person)) AND (opened_at = now()) AND (version = 1))
  policy changes_confined for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND confined AND COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy changes_sealed for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND sealed AND COALESCE((unit <@ ( SELECT genji.scope('case_review'::text) AS scope)), false))
  policy confined (restrictive) for all to genji_app using ((NOT confined) OR COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false)) with check ((NOT confined) OR COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy keeps_confined for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND confined AND COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy keeps_sealed for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND sealed AND (unit <@ ( SELECT genji.scope('case_review'::text) AS scope)))
  policy moves_on for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (NOT sealed) AND (COALESCE((unit <@ ( SELECT genji.scope('case_record'::text) AS scope)), false) OR COALESCE((unit <@ ( SELECT genji.scope('case_decide'::text) AS scope)), false)))
  policy not_ones_own (restrictive) for select to genji_app using ((NOT sealed) OR (id <> ALL (( SELECT genji.own_sealed() AS own_sealed)::uuid[])))
  policy opens for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (NOT sealed) AND (unit <@ ( SELECT genji.scope('case_record'::text) AS scope)))
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (NOT sealed) AND (person = ( SELECT genji.person() AS person)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (NOT sealed) AND COALESCE((unit <@ ( SELECT genji.scope('case_read'::text) AS scope)), false))
  policy reads_confined for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND confined AND COALESCE((unit <@ ( SELECT genji.scope('case_discipline'::text) AS scope)), false))
  policy reads_sealed for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND sealed AND COALESCE((unit <@ ( SELECT genji.scope('case_review'::text) AS scope)), false))
  grant insert, select, update (version) to genji_app

table genji.person
  tenant uuid not null
  person uuid not null
  recorded_at timestamp with time zone not null default now()
  effect uuid not null
  constraint person_tenant_effect_fkey FOREIGN KEY (tenant, effect) REFERENCES genji.effect(tenant, id)
  constraint person_tenant_fkey FOREIGN KEY (tenant) REFERENCES genji.tenant(tenant)
  constraint person_pkey PRIMARY KEY (tenant, person)
  index person_effect USING btree (tenant, effect)
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy enrols for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND ( SELECT (genji.holds('roster_write'::text) OR genji.holds('account_manage'::text))))
  policy of_tenant for select to genji_app using (tenant = ( SELECT genji.tenant() AS tenant))
  policy recorded_now (restrictive) for insert to genji_app with check (recorded_at = now())
  grant insert, select to genji_app

table genji.person_detail
  tenant uuid not null
  id uuid not null
  person uuid not null
  unit integer not null
  name text not null
  gender text
  ethnicity text
  born_on date
  education text
  joined_on date
  full_on date
  id_number_state text not null default 'absent'::text
  id_number_tail text
  id_number_sealed text
  id_number_index bytea
  mobile_sealed text
  mobile_tail text
  police_number text
  valid_from date not null
  valid_to date
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  effect uuid not null
  voided_by uuid
  constraint person_detail_check CHECK ((valid_to > valid_from))
  constraint person_detail_check1 CHECK (((voided_at IS NULL) = (voided_by IS NULL)))
  constraint person_detail_name_check CHECK ((name <> ''::text))
  constraint person_detail_tenant_effect_fkey FOREIGN KEY (tenant, effect) REFERENCES genji.effect(tenant, id)
  constraint person_detail_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint person_detail_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint person_detail_pkey PRIMARY KEY (tenant, id)
  constraint person_detail_tenant_id_number_index_daterange_excl EXCLUDE USING gist (tenant WITH =, id_number_index WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (((voided_at IS NULL) AND (id_number_index IS NOT NULL)))
  constraint person_detail_tenant_person_daterange_excl EXCLUDE USING gist (tenant WITH =, person WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((voided_at IS NULL))
  index person_detail_effect USING btree (tenant, effect)
  index person_detail_number USING btree (tenant, id_number_index) WHERE ((voided_at IS NULL) AND (id_number_index IS NOT NULL))
  index person_detail_person USING btree (tenant, person)
  index person_detail_unit USING btree (tenant, unit, name) WHERE (voided_at IS NULL)
  index person_detail_voided_by USING btree (tenant, voided_by) WHERE (voided_by IS NOT NULL)
  policy definer for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy names for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('account_manage'::text) AS scope)) AND (born_on IS NULL) AND (id_number_sealed IS NULL) AND (mobile_sealed IS NULL))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (COALESCE((unit <@ ( SELECT genji.scope('roster_read'::text) AS scope)), false) OR (person = ( SELECT genji.person() AS person))))
  policy recorded_now (restrictive) for insert to genji_app with check ((recorded_at = now()) AND (voided_at IS NULL))
  policy voided_once (restrictive) for update to genji_app using (voided_at IS NULL) with check (voided_at = now())
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  grant insert, select, update (voided_at, voided_by) to genji_app

table genji.person_merge
  tenant uuid not null
  id uuid not null
  gone uuid not null
  kept uuid not null
  unit integer not null
  units int4multirange not null
  valid_from date not null
  valid_to date
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  effect uuid not null
  voided_by uuid
  constraint person_merge_check CHECK ((kept <> gone))
  constraint person_merge_check1 CHECK ((units @> unit))
  constraint person_merge_check2 CHECK ((valid_to > valid_from))
  constraint person_merge_check3 CHECK (((voided_at IS NULL) = (voided_by IS NULL)))
  constraint person_merge_tenant_effect_fkey FOREIGN KEY (tenant, effect) REFERENCES genji.effect(tenant, id)
  constraint person_merge_tenant_gone_fkey FOREIGN KEY (tenant, gone) REFERENCES genji.person(tenant, person)
  constraint person_merge_tenant_kept_fkey FOREIGN KEY (tenant, kept) REFERENCES genji.person(tenant, person)
  constraint person_merge_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint person_merge_pkey PRIMARY KEY (tenant, id)
  index person_merge_effect USING btree (tenant, effect)
  UNIQUE index person_merge_gone USING btree (tenant, gone) WHERE (voided_at IS NULL)
  index person_merge_kept USING btree (tenant, kept) WHERE (voided_at IS NULL)
  index person_merge_voided_by USING btree (tenant, voided_by) WHERE (voided_by IS NOT NULL)
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy of_tenant for select to genji_app using (tenant = ( SELECT genji.tenant() AS tenant))
  policy recorded_now (restrictive) for insert to genji_app with check ((recorded_at = now()) AND (voided_at IS NULL))
  policy voided_once (restrictive) for update to genji_app using (voided_at IS NULL) with check (voided_at = now())
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (units <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (units <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  CREATE TRIGGER keep_merge_whole BEFORE INSERT ON genji.person_merge FOR EACH ROW EXECUTE FUNCTION genji.keep_merge_whole()
  grant insert, select, update (voided_at, voided_by) to genji_app

table genji.place
  tenant uuid not null
  id uuid not null
  place uuid not null
  unit integer not null
  kind text not null
  name text not null
  valid_from date not null
  valid_to date
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  effect uuid not null
  voided_by uuid
  constraint place_check CHECK ((valid_to > valid_from))
  constraint place_check1 CHECK (((voided_at IS NULL) = (voided_by IS NULL)))
  constraint place_name_check CHECK ((name <> ''::text))
  constraint place_tenant_effect_fkey FOREIGN KEY (tenant, effect) REFERENCES genji.effect(tenant, id)
  constraint place_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint place_pkey PRIMARY KEY (tenant, id)
  constraint place_tenant_place_daterange_excl EXCLUDE USING gist (tenant WITH =, place WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((voided_at IS NULL))
  index place_effect USING btree (tenant, effect)
  index place_unit USING btree (tenant, unit) WHERE (voided_at IS NULL)
  index place_voided_by USING btree (tenant, voided_by) WHERE (voided_by IS NOT NULL)
  policy of_tenant for select to genji_app using (tenant = ( SELECT genji.tenant() AS tenant))
  policy recorded_now (restrictive) for insert to genji_app with check ((recorded_at = now()) AND (voided_at IS NULL))
  policy voided_once (restrictive) for update to genji_app using (voided_at IS NULL) with check (voided_at = now())
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('unit_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('unit_write'::text) AS scope)))
  grant insert, select, update (voided_at, voided_by) to genji_app

table genji.post_holding
  tenant uuid not null
  id uuid not null
  unit integer not null
  person uuid not null
  name text not null
  post text not null
  body text
  term_ends_on date
  document_no text
  valid_from date not null
  valid_to date
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  effect uuid not null
  voided_by uuid
  constraint post_holding_check CHECK ((valid_to > valid_from))
  constraint post_holding_check1 CHECK (((voided_at IS NULL) = (voided_by IS NULL)))
  constraint post_holding_tenant_effect_fkey FOREIGN KEY (tenant, effect) REFERENCES genji.effect(tenant, id)
  constraint post_holding_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint post_holding_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint post_holding_pkey PRIMARY KEY (tenant, id)
  constraint post_holding_tenant_unit_person_post_daterange_excl EXCLUDE USING gist (tenant WITH =, unit WITH =, person WITH =, post WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((voided_at IS NULL))
  index post_holding_effect USING btree (tenant, effect)
  index post_holding_voided_by USING btree (tenant, voided_by) WHERE (voided_by IS NOT NULL)
  policy definer for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy of_tenant for select to genji_app using (tenant = ( SELECT genji.tenant() AS tenant))
  policy recorded_now (restrictive) for insert to genji_app with check ((recorded_at = now()) AND (voided_at IS NULL))
  policy voided_once (restrictive) for update to genji_app using (voided_at IS NULL) with check (voided_at = now())
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('unit_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('unit_write'::text) AS scope)))
  grant insert, select, update (voided_at, voided_by) to genji_app

table genji.report_answer
  tenant uuid not null
  id uuid not null
  gap uuid not null
  unit integer not null
  goes_up_on date not null
  answer text not null
  answered_on date not null default genji.today()
  actor uuid not null
  at timestamp with time zone not null default now()
  constraint report_answer_answer_check CHECK ((answer <> ''::text))
  constraint report_answer_check CHECK ((answered_on < goes_up_on))
  constraint report_answer_tenant_gap_unit_goes_up_on_fkey FOREIGN KEY (tenant, gap, unit, goes_up_on) REFERENCES genji.report_gap(tenant, id, unit, goes_up_on)
  constraint report_answer_pkey PRIMARY KEY (tenant, id)
  index report_answer_of USING btree (tenant, gap, at DESC)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (answered_on = ( SELECT genji.today() AS today)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)), false))
  grant insert, select to genji_app

table genji.report_gap
  tenant uuid not null
  id uuid not null
  report uuid not null
  issuer integer not null
  month date not null
  goes_up_on date not null
  unit integer not null
  rule text not null
  period_from date not null
  content jsonb not null
  constraint report_gap_tenant_report_issuer_month_goes_up_on_fkey FOREIGN KEY (tenant, report, issuer, month, goes_up_on) REFERENCES genji.monthly_report(tenant, id, unit, month, goes_up_on) ON UPDATE CASCADE
  constraint report_gap_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint report_gap_pkey PRIMARY KEY (tenant, id)
  constraint report_gap_tenant_id_unit_goes_up_on_key UNIQUE (tenant, id, unit, goes_up_on)
  constraint report_gap_tenant_report_unit_rule_period_from_key UNIQUE (tenant, report, unit, rule, period_from)
  index report_gap_unit USING btree (tenant, unit, goes_up_on)
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((issuer <@ ( SELECT genji.scope('activity_review'::text) AS scope)), false) AND COALESCE((unit <@ ( SELECT genji.scope('activity_review'::text) AS scope)), false))
  grant insert, select to genji_app

table genji.report_sent
  tenant uuid not null
  report uuid not null
  unit integer not null
  month date not null
  goes_up_on date not null
  content jsonb not null
  sent_on date not null default genji.today()
  actor uuid not null
  at timestamp with time zone not null default now()
  constraint report_sent_check CHECK ((sent_on >= goes_up_on))
  constraint report_sent_tenant_report_unit_month_goes_up_on_fkey FOREIGN KEY (tenant, report, unit, month, goes_up_on) REFERENCES genji.monthly_report(tenant, id, unit, month, goes_up_on)
  constraint report_sent_pkey PRIMARY KEY (tenant, report)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (sent_on = ( SELECT genji.today() AS today)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_review'::text) AS scope)), false))
  grant insert, select to genji_app

table genji.role_grant
  tenant uuid not null
  id uuid not null
  person uuid not null
  person_name text not null
  role text not null
  unit integer not null
  valid_from date not null
  valid_to date
  requested_by uuid not null
  requested_at timestamp with time zone not null default now()
  reason text not null
  approved_by uuid
  approved_at timestamp with time zone
  refused_by uuid
  ended_by uuid
  ended_at timestamp with time zone
  first_run boolean not null default false
  for_grant uuid
  for_person uuid
  for_name text
  hours smallint
  until_at timestamp with time zone
  about uuid
  about_name text
  constraint emergency_whole CHECK (
CASE
    WHEN (hours IS NULL) THEN ((until_at IS NULL) AND (about_name IS NULL) AND (about IS NULL))
    ELSE ((for_grant IS NULL) AND (requested_by = person) AND (NOT first_run) AND COALESCE(((valid_to - valid_from) <= 2), false) AND ((approved_by IS NULL) = (until_at IS NULL)) AND COALESCE((about <> person), true) AND ((about IS NOT NULL) = ((about_name IS NOT NULL) AND (approved_by IS NOT NULL))))
END)
  constraint four_eyes CHECK ((first_run OR (approved_by IS NULL) OR ((approved_by <> requested_by) AND (approved_by <> person))))
  constraint lent_by_its_holder CHECK (COALESCE(((for_person = requested_by) AND (for_person <> person)), true))
  constraint lent_for_a_while CHECK (((for_grant IS NULL) OR COALESCE(((valid_to - valid_from) <= 30), false)))
  constraint lent_whole CHECK ((((for_grant IS NULL) = (for_person IS NULL)) AND ((for_grant IS NULL) = (for_name IS NULL))))
  constraint not_for_oneself CHECK ((first_run OR (requested_by <> person) OR (hours IS NOT NULL)))
  constraint role_grant_about_name_check CHECK ((about_name <> ''::text))
  constraint role_grant_check CHECK ((valid_to > valid_from))
  constraint role_grant_check1 CHECK (((approved_by IS NULL) = (approved_at IS NULL)))
  constraint role_grant_check2 CHECK (((approved_by IS NULL) OR (refused_by IS NULL)))
  constraint role_grant_hours_check CHECK (((hours >= 1) AND (hours <= 24)))
  constraint role_grant_tenant_about_fkey FOREIGN KEY (tenant, about) REFERENCES genji.person(tenant, person)
  constraint role_grant_tenant_fkey FOREIGN KEY (tenant) REFERENCES genji.tenant(tenant)
  constraint role_grant_tenant_for_grant_fkey FOREIGN KEY (tenant, for_grant) REFERENCES genji.role_grant(tenant, id)
  constraint role_grant_tenant_for_person_fkey FOREIGN KEY (tenant, for_person) REFERENCES genji.person(tenant, person)
  constraint role_grant_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint role_grant_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint role_grant_pkey PRIMARY KEY (tenant, id)
  index role_grant_hours USING btree (tenant, unit) WHERE (hours IS NOT NULL)
  index role_grant_lent USING btree (tenant, for_grant) WHERE (for_grant IS NOT NULL)
  index role_grant_person USING btree (tenant, person)
  policy asked for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (requested_by = ( SELECT genji.person() AS person)))
  policy asks_emergency for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (hours IS NOT NULL) AND (person = ( SELECT genji.person() AS person)) AND (requested_by = ( SELECT genji.person() AS person)) AND (requested_at = now()) AND (NOT first_run) AND (approved_by IS NULL) AND (refused_by IS NULL) AND (ended_by IS NULL) AND (ended_at IS NULL))
  policy concerned for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (hours IS NOT NULL) AND (COALESCE((about = ( SELECT genji.person() AS person)), false) OR COALESCE((unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)), false)))
  policy decides for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('grant_manage'::text) AS scope))) with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('grant_manage'::text) AS scope)) AND ((ended_at IS NULL) = (ended_by IS NULL)))
  policy definer for select to genji_owner using true
  policy ends_emergency for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (hours IS NOT NULL) AND (ended_at IS NULL) AND (person = ( SELECT genji.person() AS person))) with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (hours IS NOT NULL) AND COALESCE((ended_by = ( SELECT genji.person() AS person)), false) AND (ended_at IS NOT NULL))
  policy ends_lent for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (for_person IS NOT NULL) AND (ended_at IS NULL) AND ((person = ( SELECT genji.person() AS person)) OR (for_person = ( SELECT genji.person() AS person)))) with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (for_person IS NOT NULL) AND COALESCE((ended_by = ( SELECT genji.person() AS person)), false) AND (ended_at IS NOT NULL))
  policy lends for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (for_person = ( SELECT genji.person() AS person)) AND (requested_by = ( SELECT genji.person() AS person)) AND (requested_at = now()) AND (NOT first_run) AND (approved_by IS NULL) AND (refused_by IS NULL) AND (ended_by IS NULL) AND (ended_at IS NULL))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND ((person = ( SELECT genji.person() AS person)) OR (unit <@ ( SELECT genji.scope('grant_manage'::text) AS scope)) OR (unit <@ ( SELECT genji.scope('account_manage'::text) AS scope)) OR (unit <@ ( SELECT genji.scope('audit_read'::text) AS scope))))
  policy requests for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (requested_by = ( SELECT genji.person() AS person)) AND (requested_at = now()) AND (NOT first_run) AND (approved_by IS NULL) AND (refused_by IS NULL) AND (ended_by IS NULL) AND (ended_at IS NULL) AND ((unit <@ ( SELECT genji.scope('grant_manage'::text) AS scope)) OR (unit <@ ( SELECT genji.scope('unit_write'::text) AS scope)) OR (unit <@ ( SELECT genji.scope('account_manage'::text) AS scope))))
  policy starts for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (requested_by = ( SELECT genji.person() AS person)) AND first_run AND ( SELECT genji.founding() AS founding))
  CREATE TRIGGER end_lent AFTER UPDATE ON genji.role_grant FOR EACH ROW WHEN (((old.ended_at IS NULL) AND (new.ended_at IS NOT NULL) AND (new.for_grant IS NULL))) EXECUTE FUNCTION genji.end_lent()
  CREATE TRIGGER ends_sessions AFTER INSERT OR UPDATE ON genji.role_grant FOR EACH ROW EXECUTE FUNCTION account.on_grant()
  CREATE TRIGGER keep_decisions BEFORE UPDATE ON genji.role_grant FOR EACH ROW EXECUTE FUNCTION genji.keep_decisions()
  CREATE TRIGGER keep_emergency BEFORE INSERT OR UPDATE ON genji.role_grant FOR EACH ROW EXECUTE FUNCTION genji.keep_emergency()
  CREATE TRIGGER keep_last_day BEFORE INSERT ON genji.role_grant FOR EACH ROW EXECUTE FUNCTION genji.keep_last_day()
  CREATE TRIGGER keep_lending BEFORE INSERT OR UPDATE ON genji.role_grant FOR EACH ROW WHEN ((new.for_grant IS NOT NULL)) EXECUTE FUNCTION genji.keep_lending()
  CREATE TRIGGER keep_offices_apart BEFORE INSERT OR UPDATE ON genji.role_grant FOR EACH ROW EXECUTE FUNCTION genji.keep_offices_apart()
  CREATE TRIGGER moves_access_in AFTER INSERT ON genji.role_grant REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION genji.move_access_version()
  CREATE TRIGGER moves_access_up AFTER UPDATE ON genji.role_grant REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION genji.move_access_version()
  grant insert, select, update (approved_at, approved_by, ended_at, ended_by, refused_by) to genji_app

table genji.role_permission
  role text not null
  permission text not null
  reach text not null
  office text not null
  second_factor boolean not null
  most_days integer
  most_hours smallint
  constraint role_permission_most_days_check CHECK ((most_days > 0))
  constraint role_permission_most_hours_check CHECK (((most_hours >= 1) AND (most_hours <= 24)))
  constraint role_permission_office_check CHECK ((office = ANY (ARRAY['business'::text, 'system-admin'::text, 'security-admin'::text, 'audit-admin'::text])))
  constraint role_permission_reach_check CHECK ((reach = ANY (ARRAY['unit'::text, 'unit-and-below'::text, 'below'::text, 'guided'::text])))
  constraint role_permission_pkey PRIMARY KEY (role, permission, reach)
  policy from_catalogue for all to genji_owner using true with check true
  policy known for select to genji_app using true
  grant select to genji_app

table genji.roster_line
  tenant uuid not null
  id uuid not null
  person uuid not null
  unit integer not null
  team integer
  name text not null
  standing text not null
  member_kind text
  staff text
  flags text[] not null default '{}'::text[]
  valid_from date not null
  valid_to date
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  effect uuid not null
  voided_by uuid
  constraint roster_line_check CHECK ((valid_to > valid_from))
  constraint roster_line_check1 CHECK (((standing = 'member'::text) = (member_kind IS NOT NULL)))
  constraint roster_line_check2 CHECK (((voided_at IS NULL) = (voided_by IS NULL)))
  constraint roster_line_member_kind_check CHECK ((member_kind = ANY (ARRAY['formal'::text, 'probationary'::text])))
  constraint roster_line_name_check CHECK ((name <> ''::text))
  constraint roster_line_standing_check CHECK ((standing = ANY (ARRAY['member'::text, 'participant'::text, 'known'::text])))
  constraint roster_line_tenant_effect_fkey FOREIGN KEY (tenant, effect) REFERENCES genji.effect(tenant, id)
  constraint roster_line_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint roster_line_tenant_team_fkey FOREIGN KEY (tenant, team) REFERENCES genji.unit(tenant, unit)
  constraint roster_line_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint roster_line_pkey PRIMARY KEY (tenant, id)
  constraint one_branch_at_a_time EXCLUDE USING gist (tenant WITH =, person WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (((voided_at IS NULL) AND (standing = 'member'::text)))
  constraint roster_line_tenant_person_unit_standing_daterange_excl EXCLUDE USING gist (tenant WITH =, person WITH =, unit WITH =, standing WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((voided_at IS NULL))
  index roster_line_effect USING btree (tenant, effect)
  index roster_line_person USING btree (tenant, person)
  index roster_line_team USING btree (tenant, team) WHERE (team IS NOT NULL)
  index roster_line_unit USING btree (tenant, unit, valid_from)
  index roster_line_voided_by USING btree (tenant, voided_by) WHERE (voided_by IS NOT NULL)
  policy definer for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy names for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (standing = 'known'::text) AND (unit <@ ( SELECT genji.scope('account_manage'::text) AS scope)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (COALESCE((unit <@ ( SELECT genji.scope('roster_read'::text) AS scope)), false) OR COALESCE((team <@ ( SELECT genji.scope('roster_read'::text) AS scope)), false) OR (person = ( SELECT genji.person() AS person))))
  policy recorded_now (restrictive) for insert to genji_app with check ((recorded_at = now()) AND (voided_at IS NULL))
  policy voided_once (restrictive) for update to genji_app using (voided_at IS NULL) with check (voided_at = now())
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('roster_write'::text) AS scope)))
  grant insert, select, update (voided_at, voided_by) to genji_app

table genji.saved_filter
  tenant uuid not null
  id uuid not null
  person uuid not null
  name text not null
  filter jsonb not null
  saved_at timestamp with time zone not null default now()
  dropped_at timestamp with time zone
  constraint saved_filter_name_check CHECK (((name <> ''::text) AND (length(name) <= 30)))
  constraint saved_filter_tenant_fkey FOREIGN KEY (tenant) REFERENCES genji.tenant(tenant)
  constraint saved_filter_tenant_person_fkey FOREIGN KEY (tenant, person) REFERENCES genji.person(tenant, person)
  constraint saved_filter_pkey PRIMARY KEY (tenant, id)
  UNIQUE index saved_filter_name USING btree (tenant, person, name) WHERE (dropped_at IS NULL)
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy drops for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)) AND (dropped_at IS NULL)) with check (dropped_at = now())
  policy own for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)))
  policy saves for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (person = ( SELECT genji.person() AS person)) AND (saved_at = now()) AND (dropped_at IS NULL))
  grant insert, select, update (dropped_at) to genji_app

table genji.setting_entry
  tenant uuid not null
  id uuid not null
  key text not null
  unit integer not null
  value jsonb not null
  valid_from date not null
  document_no text not null
  note text
  proposed_by uuid not null
  proposed_at timestamp with time zone not null default now()
  decided_by uuid
  decided_at timestamp with time zone
  accepted boolean
  constraint four_eyes CHECK (((accepted IS NOT TRUE) OR (decided_by <> proposed_by)))
  constraint setting_entry_check CHECK (((decided_by IS NULL) = (decided_at IS NULL)))
  constraint setting_entry_check1 CHECK (((decided_by IS NULL) = (accepted IS NULL)))
  constraint setting_entry_document_no_check CHECK ((document_no <> ''::text))
  constraint setting_entry_note_check CHECK ((note <> ''::text))
  constraint setting_entry_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint setting_entry_pkey PRIMARY KEY (tenant, id)
  index setting_entry_of USING btree (tenant, decided_at)
  policy decides for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (decided_by IS NULL) AND (unit <@ ( SELECT genji.scope('setting_write'::text) AS scope))) with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (decided_by = ( SELECT genji.person() AS person)) AND (decided_at = now()) AND (unit <@ ( SELECT genji.scope('setting_write'::text) AS scope)))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy of_tenant for select to genji_app using (tenant = ( SELECT genji.tenant() AS tenant))
  policy proposes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (proposed_by = ( SELECT genji.person() AS person)) AND (proposed_at = now()) AND (decided_by IS NULL) AND (unit <@ ( SELECT genji.scope('setting_write'::text) AS scope)))
  grant insert, select, update (accepted, decided_at, decided_by) to genji_app

table genji.sitting
  tenant uuid not null
  gathering uuid not null
  position integer not null
  unit integer not null
  held_on date not null
  starts_at time without time zone
  ends_at time without time zone
  place text
  constraint sitting_position_check CHECK ((("position" >= 2) AND ("position" <= 9)))
  constraint sitting_tenant_gathering_unit_fkey FOREIGN KEY (tenant, gathering, unit) REFERENCES genji.gathering(tenant, id, unit) ON DELETE CASCADE
  constraint sitting_pkey PRIMARY KEY (tenant, gathering, "position")
  policy by_host for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.hosted() AS hosted)::uuid[])))
  policy definer for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy drafts for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy drafts_in for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy drafts_out for delete to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (gathering = ANY (( SELECT genji.drafts() AS drafts)::uuid[])))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy replaces for delete to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant delete, insert, select to genji_app

table genji.team_held
  tenant uuid not null
  gathering uuid not null
  part integer not null
  unit integer not null
  team integer not null
  held_on date not null
  handle text not null
  title text not null
  expected integer not null
  attended integer not null
  recorded_on date not null
  constraint team_held_check CHECK (((attended >= 0) AND (attended <= expected)))
  constraint team_held_expected_check CHECK ((expected >= 0))
  constraint team_held_tenant_gathering_part_unit_fkey FOREIGN KEY (tenant, gathering, part, unit) REFERENCES genji.part(tenant, gathering, "position", unit) ON DELETE CASCADE
  constraint team_held_tenant_team_fkey FOREIGN KEY (tenant, team) REFERENCES genji.unit(tenant, unit)
  constraint team_held_pkey PRIMARY KEY (tenant, gathering, part, team)
  index team_held_day USING btree (tenant, team, held_on)
  policy ends for delete to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((team <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('activity_write'::text) AS scope)))
  grant delete, insert, select to genji_app

table genji.tenant
  tenant uuid not null
  name text not null
  demo boolean not null default false
  day_shift integer not null default 0
  next_unit integer not null default 1
  access_version bigint not null default 1
  founded_at timestamp with time zone not null default now()
  constraint tenant_check CHECK (((day_shift = 0) OR demo))
  constraint tenant_pkey PRIMARY KEY (tenant)
  policy begins for insert to genji_app with check (tenant = ( SELECT genji.tenant() AS tenant))
  policy counts for update to genji_app using (tenant = ( SELECT genji.tenant() AS tenant)) with check (tenant = ( SELECT genji.tenant() AS tenant))
  policy of_tenant for select to genji_app using (tenant = ( SELECT genji.tenant() AS tenant))
  policy seals for select to genji_sealer using true
  policy starts for all to genji_owner using true with check true
  grant insert, select, update (access_version, next_unit) to genji_app
  grant select to genji_sealer

table genji.term
  tenant uuid not null
  id uuid not null
  unit integer not null
  years smallint
  approval text not null
  approval_no text
  approval_on date
  valid_from date not null
  valid_to date
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  effect uuid not null
  voided_by uuid
  constraint term_approval_check CHECK ((approval = ANY (ARRAY['given'::text, 'none'::text, 'unsaid'::text])))
  constraint term_check CHECK ((valid_to > valid_from))
  constraint term_check1 CHECK (((approval = 'given'::text) = (approval_no IS NOT NULL)))
  constraint term_check2 CHECK (((approval = 'given'::text) = (approval_on IS NOT NULL)))
  constraint term_check3 CHECK (((voided_at IS NULL) = (voided_by IS NULL)))
  constraint term_years_check CHECK (((years >= 1) AND (years <= 10)))
  constraint term_tenant_effect_fkey FOREIGN KEY (tenant, effect) REFERENCES genji.effect(tenant, id)
  constraint term_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint term_pkey PRIMARY KEY (tenant, id)
  constraint term_tenant_unit_daterange_excl EXCLUDE USING gist (tenant WITH =, unit WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((voided_at IS NULL))
  index term_effect USING btree (tenant, effect)
  index term_unit USING btree (tenant, unit)
  index term_voided_by USING btree (tenant, voided_by) WHERE (voided_by IS NOT NULL)
  policy of_tenant for select to genji_app using (tenant = ( SELECT genji.tenant() AS tenant))
  policy recorded_now (restrictive) for insert to genji_app with check ((recorded_at = now()) AND (voided_at IS NULL))
  policy voided_once (restrictive) for update to genji_app using (voided_at IS NULL) with check (voided_at = now())
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('unit_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('unit_write'::text) AS scope)))
  grant insert, select, update (voided_at, voided_by) to genji_app

table genji.term_paper
  tenant uuid not null
  id uuid not null
  paper uuid not null
  unit integer not null
  kind text not null
  document_no text
  until_on date
  valid_from date not null
  valid_to date
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  effect uuid not null
  voided_by uuid
  constraint term_paper_check CHECK ((valid_to > valid_from))
  constraint term_paper_check1 CHECK (((kind = 'extension'::text) = (until_on IS NOT NULL)))
  constraint term_paper_check2 CHECK (((kind <> ALL (ARRAY['approval'::text, 'extension'::text])) OR (document_no IS NOT NULL)))
  constraint term_paper_check3 CHECK (((voided_at IS NULL) = (voided_by IS NULL)))
  constraint term_paper_document_no_check CHECK ((document_no <> ''::text))
  constraint term_paper_kind_check CHECK ((kind = ANY (ARRAY['reminder'::text, 'request'::text, 'approval'::text, 'extension'::text])))
  constraint term_paper_tenant_effect_fkey FOREIGN KEY (tenant, effect) REFERENCES genji.effect(tenant, id)
  constraint term_paper_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint term_paper_pkey PRIMARY KEY (tenant, id)
  constraint term_paper_tenant_paper_daterange_excl EXCLUDE USING gist (tenant WITH =, paper WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((voided_at IS NULL))
  index term_paper_effect USING btree (tenant, effect)
  index term_paper_unit USING btree (tenant, unit)
  index term_paper_voided_by USING btree (tenant, voided_by) WHERE (voided_by IS NOT NULL)
  policy of_tenant for select to genji_app using (tenant = ( SELECT genji.tenant() AS tenant))
  policy recorded_now (restrictive) for insert to genji_app with check ((recorded_at = now()) AND (voided_at IS NULL))
  policy voided_once (restrictive) for update to genji_app using (voided_at IS NULL) with check (voided_at = now())
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('unit_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('unit_write'::text) AS scope)))
  grant insert, select, update (voided_at, voided_by) to genji_app

table genji.unit
  tenant uuid not null
  unit integer not null
  outside boolean not null default false
  recorded_at timestamp with time zone not null default now()
  effect uuid not null
  constraint unit_tenant_effect_fkey FOREIGN KEY (tenant, effect) REFERENCES genji.effect(tenant, id)
  constraint unit_tenant_fkey FOREIGN KEY (tenant) REFERENCES genji.tenant(tenant)
  constraint unit_pkey PRIMARY KEY (tenant, unit)
  constraint unit_tenant_unit_outside_key UNIQUE (tenant, unit, outside)
  index unit_effect USING btree (tenant, effect)
  policy founds for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND ( SELECT (genji.holds('unit_write'::text) OR genji.founding())) AND ((NOT outside) OR ( SELECT (1 <@ genji.scope('unit_write'::text)))))
  policy of_tenant for select to genji_app using (tenant = ( SELECT genji.tenant() AS tenant))
  policy recorded_now (restrictive) for insert to genji_app with check (recorded_at = now())
  grant insert, select to genji_app

table genji.unit_link
  tenant uuid not null
  id uuid not null
  unit integer not null
  parent integer not null
  relation text not null
  valid_from date not null
  valid_to date
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  effect uuid not null
  voided_by uuid
  constraint unit_link_check CHECK ((parent <> unit))
  constraint unit_link_check1 CHECK ((valid_to > valid_from))
  constraint unit_link_check2 CHECK (((voided_at IS NULL) = (voided_by IS NULL)))
  constraint unit_link_relation_check CHECK ((relation = ANY (ARRAY['subordinate'::text, 'guided'::text, 'succeeded'::text])))
  constraint unit_link_tenant_effect_fkey FOREIGN KEY (tenant, effect) REFERENCES genji.effect(tenant, id)
  constraint unit_link_tenant_parent_fkey FOREIGN KEY (tenant, parent) REFERENCES genji.unit(tenant, unit)
  constraint unit_link_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint unit_link_pkey PRIMARY KEY (tenant, id)
  constraint unit_link_tenant_unit_relation_daterange_excl EXCLUDE USING gist (tenant WITH =, unit WITH =, relation WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((voided_at IS NULL))
  index unit_link_effect USING btree (tenant, effect)
  index unit_link_parent USING btree (tenant, parent) WHERE (voided_at IS NULL)
  index unit_link_unit USING btree (tenant, unit) WHERE (voided_at IS NULL)
  index unit_link_voided_by USING btree (tenant, voided_by) WHERE (voided_by IS NOT NULL)
  policy of_tenant for select to genji_app using (tenant = ( SELECT genji.tenant() AS tenant))
  policy recorded_now (restrictive) for insert to genji_app with check ((recorded_at = now()) AND (voided_at IS NULL))
  policy voided_once (restrictive) for update to genji_app using (voided_at IS NULL) with check (voided_at = now())
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('unit_write'::text) AS scope)))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('unit_write'::text) AS scope)) AND (parent <@ ( SELECT genji.scope('unit_write'::text) AS scope)))
  CREATE TRIGGER moves_access_in AFTER INSERT ON genji.unit_link REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION genji.move_access_version()
  CREATE TRIGGER moves_access_up AFTER UPDATE ON genji.unit_link REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION genji.move_access_version()
  grant insert, select, update (voided_at, voided_by) to genji_app

table genji.unit_state
  tenant uuid not null
  id uuid not null
  unit integer not null
  kind text not null
  name text not null
  short_name text
  code text
  number_only boolean not null default false
  position integer not null default 0
  outside boolean not null default false
  valid_from date not null
  valid_to date
  recorded_at timestamp with time zone not null default now()
  voided_at timestamp with time zone
  effect uuid not null
  voided_by uuid
  constraint unit_state_check CHECK ((valid_to > valid_from))
  constraint unit_state_check1 CHECK (((voided_at IS NULL) = (voided_by IS NULL)))
  constraint unit_state_name_check CHECK ((name <> ''::text))
  constraint unit_state_tenant_effect_fkey FOREIGN KEY (tenant, effect) REFERENCES genji.effect(tenant, id)
  constraint unit_state_tenant_unit_outside_fkey FOREIGN KEY (tenant, unit, outside) REFERENCES genji.unit(tenant, unit, outside)
  constraint unit_state_pkey PRIMARY KEY (tenant, id)
  constraint unit_state_tenant_unit_daterange_excl EXCLUDE USING gist (tenant WITH =, unit WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((voided_at IS NULL))
  index unit_state_effect USING btree (tenant, effect)
  index unit_state_unit USING btree (tenant, unit) WHERE (voided_at IS NULL)
  index unit_state_voided_by USING btree (tenant, voided_by) WHERE (voided_by IS NOT NULL)
  policy names_outside for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND outside AND ( SELECT (1 <@ genji.scope('unit_write'::text))))
  policy of_tenant for select to genji_app using (tenant = ( SELECT genji.tenant() AS tenant))
  policy recorded_now (restrictive) for insert to genji_app with check ((recorded_at = now()) AND (voided_at IS NULL))
  policy voided_once (restrictive) for update to genji_app using (voided_at IS NULL) with check (voided_at = now())
  policy voids for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('unit_write'::text) AS scope)))
  policy voids_outside for update to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND outside AND ( SELECT (1 <@ genji.scope('unit_write'::text))))
  policy writes for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('unit_write'::text) AS scope)))
  grant insert, select, update (voided_at, voided_by) to genji_app

table genji.waiver
  tenant uuid not null
  id uuid not null
  rule text not null
  unit integer not null
  subject_type text
  subject text
  subject_name text
  reason text not null
  valid_from date not null
  valid_to date not null
  actor uuid not null
  at timestamp with time zone not null default now()
  constraint a_year_at_most CHECK ((valid_to <= (valid_from + '1 year'::interval)))
  constraint waiver_check CHECK ((valid_to > valid_from))
  constraint waiver_check1 CHECK (((subject_type IS NULL) = (subject IS NULL)))
  constraint waiver_check2 CHECK (((subject IS NULL) = (subject_name IS NULL)))
  constraint waiver_reason_check CHECK ((reason <> ''::text))
  constraint waiver_rule_check CHECK ((rule <> ''::text))
  constraint waiver_subject_type_check CHECK ((subject_type = ANY (ARRAY['member'::text, 'activity'::text, 'unit'::text, 'place'::text])))
  constraint waiver_tenant_unit_fkey FOREIGN KEY (tenant, unit) REFERENCES genji.unit(tenant, unit)
  constraint waiver_pkey PRIMARY KEY (tenant, id)
  constraint waiver_tenant_id_unit_key UNIQUE (tenant, id, unit)
  index waiver_of USING btree (tenant, unit, valid_to)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()) AND (valid_from = ( SELECT genji.today() AS today)))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy gives for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('norm_waive'::text) AS scope)))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false) AND ((COALESCE(subject_type, ''::text) <> 'member'::text) OR COALESCE((unit <@ ( SELECT genji.scope('roster_read'::text) AS scope)), false)))
  grant insert, select to genji_app

table genji.waiver_end
  tenant uuid not null
  waiver uuid not null
  unit integer not null
  ended_on date not null
  reason text not null
  actor uuid not null
  at timestamp with time zone not null default now()
  constraint waiver_end_reason_check CHECK ((reason <> ''::text))
  constraint waiver_end_tenant_waiver_unit_fkey FOREIGN KEY (tenant, waiver, unit) REFERENCES genji.waiver(tenant, id, unit)
  constraint waiver_end_pkey PRIMARY KEY (tenant, waiver)
  policy authors (restrictive) for insert to genji_app with check ((actor = ( SELECT genji.person() AS person)) AND (at = now()) AND (ended_on = ( SELECT genji.today() AS today)))
  policy dossier for select to genji_owner using (tenant = ( SELECT genji.tenant() AS tenant))
  policy reads for select to genji_app using ((tenant = ( SELECT genji.tenant() AS tenant)) AND COALESCE((unit <@ ( SELECT genji.scope('activity_read'::text) AS scope)), false))
  policy takes_back for insert to genji_app with check ((tenant = ( SELECT genji.tenant() AS tenant)) AND (unit <@ ( SELECT genji.scope('norm_waive'::text) AS scope)))
  grant insert, select to genji_app

function account.before_credential() returns trigger set search_path=pg_catalog
  may be called by genji_account
begin
  if new.password is distinct from old.password then
    new.password_set_at := clock_timestamp();
  end if;
  return new;
end

function account.before_session() returns trigger set search_path=pg_catalog
  may be called by genji_account
declare
  v_account account.account;
  v_limit account.session_limit;
begin
  select * into strict v_account from account.account a where a.id = new.account for share;
  if v_account.disabled_at is not null then
    raise exception 'account % is disabled', new.account using errcode = 'GJ401';
  end if;
  select * into strict v_limit from account.session_limit l where l.kind = new.kind;
  new.tenant := v_account.tenant;
  new.person := v_account.person;
  new.idle := v_limit.idle;
  new.created_at := clock_timestamp();
  new.last_seen_at := new.created_at;
  new.expires_at := new.created_at + v_limit.absolute;
  -- The second factor comes first: whoever has the password alone does not set a new one.
  if new.owes is null and exists (
    select from account.password_policy p
      join account.credential c on c.account = new.account and c.provider = 'credential'
     where p.tenant = v_account.tenant and p.profile = 'mlps3'
       and c.password_set_at <= new.created_at - interval '90 days') then
    new.owes := 'password';
  end if;
  return new;
end

function account.begin_attempt(text,text,text,uuid,text) returns TABLE(attempt bigint, wait integer) set search_path=pg_catalog
  may be called by genji_account
declare
  v_device text;
  v_since timestamptz;
  v_oldest timestamptz;
begin
  select d.device into v_device from account.device d
    where d.account = p_account and d.device = p_device and d.last_at > now() - interval '180 days';
  v_device := coalesce(v_device, 'stranger');
  perform pg_advisory_xact_lock(
    hashtextextended('account.attempt ' || p_subject || ' ' || v_device, 0));
  v_since := clock_timestamp() - interval '15 minutes';
  select min(t.at) into v_oldest from (
    select a.at from account.attempt a
    where a.subject = p_subject and a.device = v_device and a.at > v_since
      and a.outcome in ('pending', 'failed')
    order by a.at desc limit 5
  ) t having count(*) = 5;
  if v_oldest is null then
    select min(t.at) into v_oldest from (
      select a.at from account.attempt a
      where a.address = p_address and a.at > v_since and a.outcome in ('pending', 'failed')
      order by a.at desc limit 100
    ) t having count(*) = 100;
  end if;
  insert into account.attempt as a (kind, subject, device, account, address, outcome)
  values (p_kind, p_subject, v_device, p_account, p_address,
    case when v_oldest is null then 'pending' else 'refused' end)
  returning a.id into attempt;
  if v_oldest is not null then
    attempt := null;
    wait := greatest(1, ceil(extract(epoch from v_oldest - v_since)));
  end if;
  return next;
end

function account.end_sessions(uuid,uuid) returns integer security definer set search_path=pg_catalog
  may be called by genji_account, genji_app
with gone as (
    delete from account.session s where s.tenant = p_tenant and s.person = p_person returning 1
  )
  select count(*)::integer from gone;

function account.end_sheet() returns trigger set search_path=pg_catalog
  may be called by genji_account
begin
  update account.code_sheet s set ended_at = clock_timestamp()
   where s.account = old.account and s.ended_at is null;
  return old;
end

function account.on_account() returns trigger set search_path=pg_catalog
  may be called by genji_account
begin
  if tg_op = 'INSERT' then
    perform account.record(new.tenant, null, 'account/create', 'account', new.id::text, true,
      jsonb_build_object('person', new.person));
    return new;
  end if;
  if new.disabled_at is not null and old.disabled_at is null then
    delete from account.session s where s.account = new.id;
    perform account.record(new.tenant, null, 'account/disable', 'account', new.id::text, true,
      '{}');
  elsif new.disabled_at is null and old.disabled_at is not null then
    perform account.record(new.tenant, null, 'account/enable', 'account', new.id::text, true,
      '{}');
  end if;
  return new;
end

function account.on_activation_code() returns trigger set search_path=pg_catalog
  may be called by genji_account
declare
  v_account account.account;
begin
  select * into strict v_account from account.account a where a.id = new.account;
  if tg_op = 'INSERT' then
    perform account.record(v_account.tenant, new.issued_by, 'account/issue-code',
      'account', new.account::text, true, jsonb_build_object('expires', new.expires_at));
  elsif new.used_at is not null and old.used_at is null then
    perform account.record(v_account.tenant, v_account.person, 'account/activate',
      'account', new.account::text, true, '{}');
  end if;
  return new;
end

function account.on_attempt() returns trigger set search_path=pg_catalog
  may be called by genji_account
declare
  v_account account.account;
begin
  if new.account is null or new.outcome <> 'failed' or old.outcome = 'failed' then
    return new;
  end if;
  select * into strict v_account from account.account a where a.id = new.account;
  perform account.record(v_account.tenant, null, 'account/fail-' || new.kind,
    'account', new.account::text, false, jsonb_build_object('address', new.address));
  return new;
end

function account.on_code_sheet() returns trigger set search_path=pg_catalog
  may be called by genji_account
declare
  v_account account.account;
begin
  select * into strict v_account from account.account a where a.id = new.account;
  perform account.record(v_account.tenant, coalesce(new.issued_by, v_account.person),
    'account/issue-sheet', 'account', new.account::text, true,
    jsonb_build_object('byOwner', new.issued_by is null));
  return new;
end

function account.on_credential() returns trigger set search_path=pg_catalog
  may be called by genji_account
declare
  v_account account.account;
begin
  if tg_op = 'UPDATE' and new.password is not distinct from old.password then
    return new;
  end if;
  select * into strict v_account from account.account a where a.id = new.account;
  if tg_op = 'UPDATE' then
    perform account.record(v_account.tenant, v_account.person, 'account/set-password',
      'account', new.account::text, true, '{}');
  end if;
  return new;
end

function account.on_grant() returns trigger set search_path=pg_catalog
  may be called by its owner
begin
  if new.approved_by is not null and (tg_op = 'INSERT' or old.approved_by is null
      or new.ended_at is distinct from old.ended_at) then
    perform account.end_sessions(new.tenant, new.person);
  end if;
  return new;
end

function account.on_password_policy() returns trigger set search_path=pg_catalog
  may be called by genji_account
begin
  perform account.record(new.tenant, null, 'account/set-profile', 'bureau', new.tenant::text, true,
    jsonb_build_object('profile', new.profile));
  return new;
end

function account.on_proof() returns trigger set search_path=pg_catalog
  may be called by genji_account
declare
  v_account account.account;
begin
  select * into strict v_account from account.account a where a.id = new.account;
  perform account.record(v_account.tenant, case when new.why is null then v_account.person end,
    case when new.why is null then 'account/use-' else 'account/fail-' end || new.kind,
    'account', new.account::text, new.why is null,
    jsonb_strip_nulls(jsonb_build_object('mark', new.mark, 'why', new.why)));
  return new;
end

function account.on_second_factor() returns trigger set search_path=pg_catalog
  may be called by genji_account
declare
  v_account account.account;
  v_action text;
begin
  v_action := case
    when tg_op = 'DELETE' then 'account/remove-second-factor'
    when new.verified and (tg_op = 'INSERT' or not old.verified) then 'account/enrol-second-factor'
    when tg_op = 'UPDATE' and new.verified and new.recovery_codes <> old.recovery_codes
      then 'account/use-recovery-code'
  end;
  if v_action is not null then
    select * into strict v_account from account.account a
      where a.id = coalesce(new.account, old.account);
    perform account.record(v_account.tenant, v_account.person, v_action,
      'account', v_account.id::text, true, '{}');
  end if;
  return coalesce(new, old);
end

function account.on_session() returns trigger set search_path=pg_catalog
  may be called by genji_account
begin
  if tg_op = 'INSERT' then
    perform account.record(new.tenant, new.person,
      case when new.owes = 'totp' then 'account/pass-password' else 'account/sign-in' end,
      'session', new.id::text, true,
      jsonb_strip_nulls(jsonb_build_object(
        'account', new.account, 'owes', new.owes, 'address', new.address)));
  elsif old.owes is distinct from 'totp' then
    perform account.record(old.tenant, old.person, 'account/end-session',
      'session', old.id::text, true, jsonb_build_object(
        'account', old.account, 'expired', old.expires_at <= clock_timestamp()));
  end if;
  return coalesce(new, old);
end

function account.on_sheet_code() returns trigger set search_path=pg_catalog
  may be called by genji_account
declare
  v_account account.account;
begin
  select a.* into strict v_account from account.code_sheet s
    join account.account a on a.id = s.account where s.id = new.sheet;
  perform account.record(v_account.tenant, v_account.person, 'account/use-sheet-code',
    'account', v_account.id::text, true, jsonb_build_object('number', new.number));
  return new;
end

function account.open_session(text) returns TABLE(person uuid, account text, session text, tenant uuid) security definer set search_path=pg_catalog
  may be called by genji_account, genji_app
declare
  v record;
begin
  select * into v from account.session_state(p_token);
  if v.session is null or v.owes is not null then
    raise exception 'session is not alive' using errcode = 'GJ401';
  end if;
  person := v.person;
  account := v.account::text;
  session := v.session::text;
  tenant := v.tenant;
  return next;
end

function account.record(uuid,uuid,text,text,text,boolean,jsonb) returns void set search_path=pg_catalog
  may be called by genji_account
begin
  insert into genji.audit_event (tenant, actor, action, object_type, object_id, ok, detail)
  values (
    p_tenant,
    coalesce(nullif(current_setting('genji.person', true), '')::uuid, p_person),
    p_action, p_type, p_id, p_ok, p_detail
  );
end

function account.session_state(text) returns TABLE(person uuid, tenant uuid, account uuid, session uuid, owes text) security definer set search_path=pg_catalog, plan_cache_mode=force_generic_plan
  may be called by genji_account
declare
  v_now timestamptz := clock_timestamp();
  v_seen timestamptz;
begin
  select s.person, s.tenant, s.account, s.id, s.owes, s.last_seen_at
    into person, tenant, account, session, owes, v_seen
  from account.session s join account.account a on a.id = s.account
  where s.token = p_token and a.disabled_at is null
    and s.expires_at > v_now and s.last_seen_at + s.idle > v_now;
  if not found then
    return;
  end if;
  if v_seen < v_now - interval '1 minute' and current_setting('transaction_read_only') = 'off' then
    perform 1 from account.session s where s.id = session for no key update skip locked;
    if found then
      update account.session s set last_seen_at = v_now where s.id = session;
    end if;
  end if;
  return next;
end

function genji.accounts_numbered(text) returns TABLE(account uuid) security definer set search_path=pg_catalog
  may be called by genji_account
select a.id from genji.person_detail d
    join account.account a on a.tenant = d.tenant and a.person = d.person
   where d.tenant = genji.tenant() and d.police_number = p_number and d.voided_at is null
     and daterange(d.valid_from, d.valid_to) @> genji.business_day(genji.tenant())
     and a.disabled_at is null

function genji.after_ledger_rows() returns trigger security definer set search_path=pg_catalog
  may be called by everybody
begin
  if exists (select from (select distinct w.tenant, w.entry from written w) w
      join genji.ledger_entry e on e.tenant = w.tenant and e.id = w.entry
     where e.recorded_at <> now()) then
    raise insufficient_privilege using message = 'an entry is written once';
  end if;
  insert into genji.ledger_balance as b
    (tenant, book, account, of, item, unit, person, debits, credits)
  select s.tenant, s.book, s.account, s.of, i.item, genji.ledger_unit(s.of),
         genji.ledger_person(s.of), sum(s.debits), sum(s.credits)
    from (select r.tenant, r.book, r.debit as account, r.debit_of as of, r.item,
                 r.amount as debits, 0 as credits from written r
           union all
          select r.tenant, r.book, r.credit, r.credit_of, r.item, 0, r.amount from written r) s,
         lateral (select '' as item union all select s.item where s.item is not null) i
   group by s.tenant, s.book, s.account, s.of, i.item
   order by 1, 2, 3, 4, 5
  on conflict (tenant, book, account, of, item) do update
    set debits = b.debits + excluded.debits, credits = b.credits + excluded.credits;
  return null;
end

function genji.barred_on(text,uuid[],date[]) returns TABLE(person uuid, day date, weight text) security definer set search_path=pg_catalog
  may be called by genji_app
with reach as materialized (
    select coalesce(genji.scope('roster_read'), '{}') + coalesce(genji.scope('activity_draft'), '{}')
             as units
  ), asked as materialized (
    select distinct a.person, a.day from unnest(p_persons, p_days) a (person, day)
     where exists (select from genji.roster_line l, reach r
                    where l.tenant = genji.tenant() and l.person = a.person and l.voided_at is null
                      and l.valid_from <= a.day and (l.valid_to is null or l.valid_to > a.day)
                      and (l.unit <@ r.units or l.team <@ r.units))
        or exists (select from genji.post_holding p, reach r
                    where p.tenant = genji.tenant() and p.person = a.person and p.voided_at is null
                      and p.valid_from <= a.day and (p.valid_to is null or p.valid_to > a.day)
                      and p.unit <@ r.units)
  ), whose as (
    select a.person as who, a.person, a.day from asked a
     union all
    select m.gone, a.person, a.day from asked a
      join genji.person_merge m on m.tenant = genji.tenant() and m.kept = a.person
       and m.voided_at is null
  )
  select distinct w.person, w.day, b.weight
    from whose w
    join genji.case_bar b on b.tenant = genji.tenant() and b.person = w.who and b.voided_at is null
     and b.barred = p_barred and b.valid_from <= w.day
     and (b.valid_to is null or b.valid_to > w.day)

function genji.before_ledger_entry() returns trigger security definer set search_path=pg_catalog
  may be called by everybody
declare year int := extract(year from new.booked_on);
begin
  -- Whoever agrees writes it in the name of who asked for it, and of nobody else.
  if new.second_person is not null and not exists (
      select from genji.ledger_reversal q
       where q.tenant = new.tenant and q.entry = new.reverses and q.asked_by = new.actor
         and q.answer = 'agreed' and q.answered_by = new.second_person
         and q.answered_at = now()) then
    raise insufficient_privilege using message = 'nobody asked for this reversal';
  end if;
  insert into genji.ledger_page as p (tenant, book, unit, voucher_year, voucher)
  values (new.tenant, new.book, new.unit, year, 1)
  on conflict (tenant, book, unit) do update
    set voucher = case when p.voucher_year = year then p.voucher + 1
          else 1 + coalesce((select max(e.voucher) from genji.ledger_entry e
            where e.tenant = new.tenant and e.book = new.book and e.unit = new.unit
              and e.voucher_year = year), 0) end,
        voucher_year = year
  returning voucher into new.voucher;
  new.voucher_year := year;
  return new;
end

function genji.business_day(uuid) returns date
  may be called by everybody
select (now() at time zone 'Asia/Shanghai')::date + t.day_shift
          from genji.tenant t where t.tenant = p_tenant

function genji.calendar_of(bytea) returns TABLE(tenant uuid, person uuid, unit integer) security definer set search_path=pg_catalog
  may be called by genji_app
select l.tenant, l.person, l.unit
    from genji.calendar_link l
    join account.account a on a.tenant = l.tenant and a.person = l.person
   where l.hash = p_hash and l.ended_at is null and a.disabled_at is null

function genji.declined() returns TABLE(gathering uuid, unit integer) security definer set search_path=pg_catalog
  may be called by genji_app
select said.gathering, said.unit
    from (select distinct on (a.gathering, a.unit) a.gathering, a.unit, a.answer
            from genji.joint_answer a
           where a.tenant = genji.tenant()
           order by a.gathering, a.unit, a.at desc, a.id desc) said
   where said.answer = 'declined' and exists (
     select from genji.joint j where j.tenant = genji.tenant() and j.gathering = said.gathering
      and (j.unit <@ genji.scope('activity_read') or j.guest <@ genji.scope('activity_read')
        or j.guest <@ genji.scope('activity_draft')))

function genji.drafts() returns uuid[]
  may be called by everybody
select case when genji.holds('activity_draft')
    then array(select g.id from genji.gathering g
                where g.tenant = genji.tenant() and g.status = 'draft'
                  and g.unit <@ genji.scope('activity_draft'))
    else '{}' end

function genji.draw(uuid,integer) returns integer
  may be called by everybody
select ((((('x' || right(p_record::text, 12))::bit(48)::bigint % 1000003 + p_version) * 48271)
            % 2147483647) % 10000)::int

function genji.emergencies() returns uuid[]
  may be called by everybody
select array(select g.id from genji.role_grant g
                where g.tenant = genji.tenant() and g.hours is not null)

function genji.end_lent() returns trigger
  may be called by everybody
begin
  -- Asked first: an update of no row would still move the version that every session waits for.
  if exists (select from genji.role_grant g
              where g.tenant = new.tenant and g.for_grant = new.id and g.ended_at is null) then
    update genji.role_grant g set ended_by = new.ended_by, ended_at = new.ended_at
     where g.tenant = new.tenant and g.for_grant = new.id and g.ended_at is null
       and g.refused_by is null;
  end if;
  return new;
end

function genji.expected_today() returns uuid[]
  may be called by everybody
select array(select t.gathering from genji.own_today() t)

function genji.file_in_need(uuid) returns TABLE(source text, col text, id text, unit integer, day date, at timestamp with time zone, gathering uuid, data jsonb) security definer set search_path=pg_catalog
  may be called by genji_app
declare
  given genji.role_grant;
  before text := coalesce(current_setting('genji.roster_write', true), '');
begin
  select g.* into given from genji.role_grant g
   where g.tenant = genji.tenant() and g.id = p_grant and g.person = genji.person()
     and g.about is not null and g.approved_at is not null and g.ended_at is null
     and g.until_at > now()
     and g.valid_from <= genji.today() and g.valid_to > genji.today();
  if given.id is null then
    return;
  end if;
  perform set_config('genji.roster_write', format('{[%s,%s)}', given.unit, given.unit + 1), true);
  return query select f.* from genji.person_file(given.about) f where f.unit = given.unit;
  perform set_config('genji.roster_write', before, true);
end

function genji.founding() returns boolean
  may be called by everybody
select exists (select from genji.tenant t
                        where t.tenant = genji.tenant() and t.founded_at = now())

function genji.holds(text) returns boolean
  may be called by everybody
select coalesce(not isempty(genji.scope(area)), false)

function genji.host_speaks(uuid,integer) returns boolean
  may be called by everybody
select exists (select from genji.gathering g
          where g.tenant = genji.tenant() and g.id = p_gathering and g.version = p_version
            and g.status = 'recorded' and g.host = genji.person()
            and genji.without_committee(g.unit, g.held_on))
     and not exists (select from genji.gathering_review r
          where r.tenant = genji.tenant() and r.gathering = p_gathering and r.version = p_version)

function genji.hosted() returns uuid[]
  may be called by everybody
select array(select g.id from genji.gathering g
                where g.tenant = genji.tenant() and g.host = genji.person()
                  and g.status = 'recorded' and genji.without_committee(g.unit, g.held_on))

function genji.keep_decision(uuid,uuid) returns void
  may be called by everybody
begin
  if p_before is not null or p_after is distinct from coalesce(genji.person(), p_after)
      or p_after is null then
    raise exception using errcode = '42501', message = 'nobody decides twice, or for another';
  end if;
end

function genji.keep_decisions() returns trigger
  may be called by everybody
begin
  if new.approved_by is distinct from old.approved_by then
    perform genji.keep_decision(old.approved_by, new.approved_by);
    new.approved_at := now();
  end if;
  if new.refused_by is distinct from old.refused_by then
    perform genji.keep_decision(old.refused_by, new.refused_by);
  end if;
  if new.ended_by is distinct from old.ended_by then
    perform genji.keep_decision(old.ended_by, new.ended_by);
    new.ended_at := now();
  elsif old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    perform genji.keep_decision(old.ended_by, null);
  end if;
  return new;
end

function genji.keep_emergency() returns trigger security definer set search_path=pg_catalog
  may be called by everybody
declare
  most int;
  of_file boolean;
  found uuid[];
begin
  select max(rp.most_hours), coalesce(bool_or(rp.permission = 'person.file'), false)
    into most, of_file from genji.role_permission rp where rp.role = new.role;
  if (most is null) <> (new.hours is null) or coalesce(new.hours > most, false)
    or (most is not null and of_file <> (new.about_name is not null)) then
    raise exception using errcode = 'GJ427', message = 'no such hours for this role';
  end if;
  if most is null then
    return new;
  end if;
  if tg_op = 'INSERT' and not exists (
    select from genji.role_grant g
     where g.tenant = new.tenant and g.person = new.person and g.hours is null
       and g.approved_at is not null and g.ended_at is null and g.valid_from <= new.valid_from
       and (g.valid_to is null or g.valid_to > new.valid_from)
       and exists (select from genji.role_permission rp
                    where rp.role = g.role and rp.office = 'business')) then
    raise exception using errcode = 'GJ428', message = 'asked for by nobody with a role';
  end if;
  if new.approved_by is not null and new.until_at is null then
    if genji.business_day(new.tenant) >= new.valid_to then
      raise exception using errcode = 'GJ429', message = 'asked for too long ago';
    end if;
    new.until_at := now() + make_interval(hours => new.hours);
    if new.about_name is not null then
      select coalesce(array_agg(distinct l.person), '{}') into found
        from genji.roster_line l
        left join genji.person_detail d on d.tenant = l.tenant and d.person = l.person
         and d.voided_at is null and d.valid_from <= new.valid_from
         and (d.valid_to is null or d.valid_to > new.valid_from)
       where l.tenant = new.tenant and l.unit = new.unit and l.voided_at is null
         and l.valid_from <= new.valid_from
         and (l.valid_to is null or l.valid_to > new.valid_from)
         and (l.name = new.about_name or d.police_number = new.about_name);
      if cardinality(found) <> 1 then
        raise exception using errcode = 'GJ430', message = 'nobody of that name';
      end if;
      new.about := found[1];
    end if;
  end if;
  return new;
end

function genji.keep_emergency_review() returns trigger security definer set search_path=pg_catalog
  may be called by everybody
begin
  if not exists (
    select from genji.role_grant g
     where g.tenant = new.tenant and g.id = new.grant_id and g.unit = new.unit
       and g.until_at is not null and (g.until_at <= now() or g.ended_at is not null)
       and new.actor not in (g.person, g.approved_by, coalesce(g.about, g.person))) then
    raise exception using errcode = '42501', message = 'not by this person, or not yet';
  end if;
  return new;
end

function genji.keep_last_day() returns trigger
  may be called by everybody
declare most int;
begin
  select max(rp.most_days) into most from genji.role_permission rp where rp.role = new.role;
  if most is not null and (new.valid_to is null or new.valid_to - new.valid_from > most) then
    raise exception using errcode = 'GJ425', message = 'a grant of this role has a last day';
  end if;
  return new;
end

function genji.keep_lending() returns trigger
  may be called by everybody
declare
  giver genji.role_grant;
begin
  if new.ended_at is not null or new.refused_by is not null then
    return new;
  end if;
  select g.* into giver from genji.role_grant g
   where g.tenant = new.tenant and g.id = new.for_grant;
  if giver.id is null or giver.person <> new.for_person or giver.for_grant is not null
    or giver.role <> new.role or giver.unit <> new.unit
    or giver.approved_by is null or giver.ended_at is not null
    or new.valid_from < giver.valid_from
    or (giver.valid_to is not null and new.valid_to > giver.valid_to)
    or exists (select from genji.role_permission rp where rp.role = new.role
                and (rp.office <> 'business' or rp.most_days is not null
                  or rp.most_hours is not null)) then
    raise exception using errcode = 'GJ426', message = 'more than the giver may lend';
  end if;
  return new;
end

function genji.keep_merge_whole() returns trigger security definer set search_path=pg_catalog
  may be called by its owner
begin
  if exists (select from genji.role_grant g where g.tenant = new.tenant and g.person = new.gone
              and g.ended_at is null and g.refused_by is null
              and (g.valid_to is null or g.valid_to > genji.today())) then
    raise exception using errcode = 'GJ424', message = 'a person who holds a role is kept';
  end if;
  if exists (select from genji.roster_line l where l.tenant = new.tenant and l.person = new.gone
              and l.voided_at is null)
    or exists (select from genji.person_detail d where d.tenant = new.tenant
                and d.person = new.gone and d.voided_at is null)
    or exists (select from genji.post_holding h where h.tenant = new.tenant
                and h.person = new.gone and h.voided_at is null) then
    raise exception using errcode = '42501', message = 'part of the person is out of reach';
  end if;
  return new;
end

function genji.keep_offices_apart() returns trigger security definer set search_path=pg_catalog
  may be called by everybody
declare
  mine text;
  held text[];
begin
  if new.approved_by is null or new.ended_at is not null then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.tenant::text || new.person::text, 0));
  select min(rp.office) into mine from genji.role_permission rp where rp.role = new.role;
  if mine is null then
    raise exception using errcode = 'GJ422', message = 'unknown role ' || new.role;
  end if;
  select coalesce(array_agg(distinct rp.office), '{}') into held
    from genji.role_grant g join genji.role_permission rp on rp.role = g.role
   where g.tenant = new.tenant and g.person = new.person and g.id <> new.id
     and g.approved_by is not null and g.ended_at is null
     and (g.valid_to is null or g.valid_to > new.valid_from)
     and (new.valid_to is null or g.valid_from < new.valid_to);
  if held <> '{}' and (mine <> 'business' or held <> array['business']) and held <> array[mine] then
    raise exception using errcode = 'GJ423', message = 'offices must not meet in one person';
  end if;
  return new;
end

function genji.keep_reviewer_apart() returns trigger security definer set search_path=pg_catalog
  may be called by its owner
begin
  if exists (select from genji.gathering_revision r
              where r.tenant = new.tenant and r.gathering = new.gathering and r.actor = new.actor)
  then
    raise exception using errcode = '42501', message = 'nobody reviews what they wrote';
  end if;
  return new;
end

function genji.kept_by_step(uuid) returns boolean security definer set search_path=pg_catalog
  may be called by genji_app
select exists (select from genji.case_step s
                  where s.tenant = genji.tenant() and s.effects @> array[p_effect]
                    and s.voided_at is null)

function genji.ledger_hold(text,integer,text[],text[],text[]) returns TABLE(account text, of text, item text, balance bigint) security definer set search_path=pg_catalog
  may be called by genji_app
begin
  if not coalesce(p_unit <@ genji.scope('ledger_post'), false)
      and not coalesce(p_unit <@ genji.scope('ledger_check'), false)
      or not genji.ledger_reaches(array(select distinct genji.ledger_person(o.of)
           from unnest(p_of) o (of) where genji.ledger_person(o.of) is not null),
         genji.ledger_scope(false)) then
    raise insufficient_privilege using message = 'this page is out of reach';
  end if;
  insert into genji.ledger_page (tenant, book, unit, voucher_year, voucher)
  values (genji.tenant(), p_book, p_unit, 0, 0) on conflict do nothing;
  perform from genji.ledger_page p
    where p.tenant = genji.tenant() and p.book = p_book and p.unit = p_unit for update;
  insert into genji.ledger_balance (tenant, book, account, of, item, unit, person, debits, credits)
  select distinct genji.tenant(), p_book, a.account, a.of, a.item, genji.ledger_unit(a.of),
         genji.ledger_person(a.of), 0, 0
    from unnest(p_accounts, p_of, p_items) a (account, of, item)
   order by 3, 4, 5
  on conflict do nothing;
  perform from genji.ledger_balance b
    where b.tenant = genji.tenant() and b.book = p_book
      and (b.account, b.of, b.item) in (
        select a.account, n.of, a.item
          from unnest(p_accounts, p_of, p_items) a (account, canon, item)
          join genji.ledger_names(p_of) n on n.canon = a.canon)
    order by b.account, b.of, b.item
      for update;
  return query
    select a.account, a.canon, a.item, sum(b.debits - b.credits)::bigint
      from (select distinct * from unnest(p_accounts, p_of, p_items) u (account, canon, item)) a
      join genji.ledger_names(p_of) n on n.canon = a.canon
      join genji.ledger_balance b on b.tenant = genji.tenant() and b.book = p_book
       and b.account = a.account and b.of = n.of and b.item = a.item
     group by a.account, a.canon, a.item;
end

function genji.ledger_names(text[]) returns TABLE(canon text, of text) security definer set search_path=pg_catalog
  may be called by its owner
with heads as (
    select o.canon, coalesce(m.kept, genji.ledger_person(o.canon)) as head
      from unnest(p_of) o (canon)
      left join genji.person_merge m on m.tenant = genji.tenant() and m.voided_at is null
       and m.gone = genji.ledger_person(o.canon)
  )
  select h.canon, coalesce(h.head::text, h.canon) from heads h
   union
  select h.canon, m.gone::text from heads h
    join genji.person_merge m on m.tenant = genji.tenant() and m.kept = h.head
     and m.voided_at is null

function genji.ledger_open(text,integer,date) returns TABLE(person uuid, account text, item text, balance bigint) security definer set search_path=pg_catalog
  may be called by genji_app
with members as (
    select coalesce(m.kept, l.person)::text as canon,
           bool_or(l.valid_from <= genji.today()
             and (l.valid_to is null or l.valid_to > genji.today())) as here
      from genji.roster_line l
      left join genji.person_merge m on m.tenant = l.tenant and m.gone = l.person
       and m.voided_at is null
     where l.tenant = genji.tenant() and l.unit = p_unit and l.voided_at is null
       and l.standing = 'member' and p_unit <@ genji.scope('ledger_read')
     group by 1
    having bool_or(l.valid_from <= p_on and (l.valid_to is null or l.valid_to > p_on))
  )
  select genji.ledger_person(n.canon), b.account, b.item, sum(b.debits - b.credits)::bigint
    from genji.ledger_names(array(select canon from members)) n
    join members w on w.canon = n.canon
    join genji.ledger_balance b on b.tenant = genji.tenant() and b.book = p_book
     and b.person = genji.ledger_person(n.of)
   where w.here or b.item <> '' and exists (
     select from genji.ledger_row r
      where r.tenant = b.tenant and r.person = b.person and r.book = p_book and r.unit = p_unit
        and r.item = b.item)
   group by n.canon, b.account, b.item
  having sum(b.debits - b.credits) <> 0

function genji.ledger_person(text) returns uuid
  may be called by everybody
select case when of ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then of::uuid end

function genji.ledger_reaches(uuid[],int4multirange) returns boolean security definer set search_path=pg_catalog
  may be called by its owner
select not exists (
    select from unnest(p_persons) p (person)
     where not exists (
       select from genji.ledger_names(array[p.person::text]) n
         join genji.roster_line l on l.tenant = genji.tenant()
          and l.person = genji.ledger_person(n.of) and l.voided_at is null
        where l.unit <@ p_scope)
       and not exists (
       select from genji.ledger_row r
        where r.tenant = genji.tenant() and r.person = p.person and r.unit <@ p_scope))

function genji.ledger_scope(boolean) returns int4multirange set search_path=pg_catalog
  may be called by its owner
select coalesce(genji.scope('ledger_post'), '{}') + coalesce(genji.scope('ledger_check'), '{}')
    + case when reading then coalesce(genji.scope('ledger_read'), '{}') else '{}' end

function genji.ledger_standing(text,uuid[],text[]) returns TABLE(person uuid, posting text, item text, entry uuid) security definer set search_path=pg_catalog
  may be called by genji_app
select genji.ledger_person(n.canon), r.posting, r.item, r.entry
    from genji.ledger_names(array(select p::text from unnest(p_persons) p)) n
    join genji.ledger_row r on r.tenant = genji.tenant() and r.book = p_book
     and r.person = genji.ledger_person(n.of) and r.item = any(p_items)
    join genji.ledger_entry e on e.tenant = r.tenant and e.id = r.entry and e.reverses is null
   where genji.ledger_reaches(p_persons, genji.ledger_scope(true))
     and not exists (select from genji.ledger_entry v
           where v.tenant = r.tenant and v.reverses = r.entry)

function genji.ledger_unit(text) returns integer
  may be called by everybody
select case when of ~ '^[0-9]{1,9}$' then of::int end

function genji.move_access_version() returns trigger
  may be called by everybody
begin
  update genji.tenant set access_version = access_version + 1
   where tenant in (select c.tenant from changed c);
  return null;
end

function genji.names_for_accounts(integer,date) returns TABLE(person uuid, name text, police_number text) security definer set search_path=pg_catalog
  may be called by genji_app
select l.person, l.name, d.police_number
    from genji.roster_line l
    left join genji.person_detail d on d.tenant = l.tenant and d.person = l.person
     and daterange(d.valid_from, d.valid_to) @> p_on and d.voided_at is null
   where l.tenant = genji.tenant() and l.unit = p_unit and l.standing = 'member'
     and l.voided_at is null and l.valid_from <= p_on
     and (l.valid_to is null or l.valid_to > p_on)
     and p_unit <@ genji.scope('account_manage')

function genji.numbers_held(bytea[],date) returns TABLE(index bytea) security definer set search_path=pg_catalog
  may be called by genji_app
select distinct d.id_number_index
    from unnest(p_indexes) as wanted (index)
    join genji.person_detail d on d.id_number_index = wanted.index
   where d.tenant = genji.tenant() and d.voided_at is null
     and (d.valid_to is null or d.valid_to > p_on)
     and genji.holds('roster_write')

function genji.open(text,bigint) returns void
  may be called by genji_app
declare
  found_version bigint;
  found_day date;
begin
  if p_token is not null and not exists (
    select from account.open_session(p_token) s
     where s.person = genji.person() and s.tenant = genji.tenant()) then
    raise exception using errcode = 'GJ401', message = 'the session has ended';
  end if;
  select t.access_version, genji.business_day(t.tenant) into found_version, found_day
    from genji.tenant t where t.tenant = genji.tenant();
  if found_version is distinct from p_version or found_day is distinct from genji.today() then
    raise exception using errcode = 'GJ409', message = 'access moved';
  end if;
end

function genji.opened_under() returns TABLE(grant_id uuid, seq bigint, at timestamp with time zone, what text, unit integer) security definer set search_path=pg_catalog
  may be called by genji_app
select g.id, e.seq, e.at, e.detail ->> 'what', e.unit
    from genji.role_grant g
    join genji.audit_event e on e.tenant = g.tenant and e.object_type = 'grant'
     and e.object_id = g.id::text and e.action = 'grant.use'
   where g.tenant = genji.tenant()
     and (genji.person() in (g.requested_by, g.approved_by)
       or (g.for_grant is not null and g.person = genji.person())
       or (g.hours is not null and (coalesce(g.about = genji.person(), false)
         or coalesce(g.unit <@ (select genji.scope('roster_write')), false)
         or coalesce(g.unit <@ (select genji.scope('audit_read')), false))))

function genji.own_acts() returns TABLE(source text, col text, count integer, first_at timestamp with time zone, last_at timestamp with time zone) security definer set search_path=pg_catalog
  may be called by genji_app
select a.source, a.col, a.count, a.first_at, a.last_at from genji.own_acts_before_0035() a
   union all
  select 'genji.emergency_review', 'actor', count(*)::int, min(r.at), max(r.at)
    from genji.emergency_review r
   where r.tenant = genji.tenant() and r.actor = genji.person()
  having count(*) > 0

function genji.own_acts_before_0035() returns TABLE(source text, col text, count integer, first_at timestamp with time zone, last_at timestamp with time zone) security definer set search_path=pg_catalog
  may be called by its owner
with acts (source, col, person, at) as (
    select 'genji.gathering', 'created_by', created_by, created_at from genji.gathering
     where tenant = genji.tenant() and created_by = genji.person()
     union all
    select 'genji.gathering', 'changed_by', changed_by, changed_at from genji.gathering
     where tenant = genji.tenant() and changed_by = genji.person()
     union all
    select 'genji.gathering_revision', 'actor', actor, at from genji.gathering_revision
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.follow_up', 'actor', actor, at from genji.follow_up
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.make_up', 'actor', actor, at from genji.make_up
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.notice', 'actor', actor, at from genji.notice
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.file', 'voided_by', voided_by, voided_at from genji.file
     where tenant = genji.tenant() and voided_by = genji.person()
     union all
    select 'genji.joint_answer', 'actor', actor, at from genji.joint_answer
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.monthly_report', 'actor', actor, at from genji.monthly_report
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.report_answer', 'actor', actor, at from genji.report_answer
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.report_sent', 'actor', actor, at from genji.report_sent
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.import_batch', 'created_by', created_by, created_at from genji.import_batch
     where tenant = genji.tenant() and created_by = genji.person()
     union all
    select 'genji.import_batch', 'ended_by', ended_by, ended_at from genji.import_batch
     where tenant = genji.tenant() and ended_by = genji.person()
     union all
    select 'genji.setting_entry', 'proposed_by', proposed_by, proposed_at from genji.setting_entry
     where tenant = genji.tenant() and proposed_by = genji.person()
     union all
    select 'genji.setting_entry', 'decided_by', decided_by, decided_at from genji.setting_entry
     where tenant = genji.tenant() and decided_by = genji.person()
     union all
    select 'genji.waiver', 'actor', actor, at from genji.waiver
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.waiver_end', 'actor', actor, at from genji.waiver_end
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.effect', 'actor', actor, at from genji.effect
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.correction', 'actor', actor, at from genji.correction
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.correction_answer', 'actor', actor, at from genji.correction_answer
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.audit_event', 'actor', actor, at from genji.audit_event
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.party_case', 'opened_by', opened_by, opened_at from genji.party_case
     where tenant = genji.tenant() and opened_by = genji.person()
     union all
    select 'genji.case_end', 'actor', actor, at from genji.case_end
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.case_step', c.col, c.person, c.at
      from genji.case_step s, lateral (values ('actor', s.actor, s.recorded_at),
        ('voided_by', s.voided_by, s.voided_at)) c (col, person, at)
     where s.tenant = genji.tenant() and c.person = genji.person()
     union all
    select 'genji.ledger_entry', c.col, c.person, e.recorded_at
      from genji.ledger_entry e, lateral (values ('actor', e.actor),
        ('second_person', e.second_person)) c (col, person)
     where e.tenant = genji.tenant() and c.person = genji.person()
     union all
    select 'genji.ledger_close', 'actor', actor, at from genji.ledger_close
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.ledger_rate', c.col, c.person, c.at
      from genji.ledger_rate r, lateral (values ('actor', r.actor, r.recorded_at),
        ('voided_by', r.voided_by, r.voided_at)) c (col, person, at)
     where r.tenant = genji.tenant() and c.person = genji.person()
     union all
    select 'genji.ledger_rate_word', 'actor', actor, at from genji.ledger_rate_word
     where tenant = genji.tenant() and actor = genji.person()
     union all
    select 'genji.ledger_reversal', c.col, c.person, c.at
      from genji.ledger_reversal q, lateral (values ('asked_by', q.asked_by, q.asked_at),
        ('answered_by', q.answered_by, q.answered_at)) c (col, person, at)
     where q.tenant = genji.tenant() and c.person = genji.person()
     union all
    select 'genji.role_grant', c.col, c.person, c.at
      from genji.role_grant g, lateral (values ('requested_by', g.requested_by, g.requested_at),
        ('approved_by', g.approved_by, g.approved_at), ('refused_by', g.refused_by, g.approved_at),
        ('ended_by', g.ended_by, g.ended_at)) c (col, person, at)
     where g.tenant = genji.tenant() and c.person = genji.person()
  )
  select source, col, count(*)::int, min(at), max(at) from acts group by source, col

function genji.own_cases() returns uuid[]
  may be called by everybody
select array(select c.id from genji.party_case c
                where c.tenant = genji.tenant() and c.person = genji.person() and not c.sealed)

function genji.own_corrections() returns uuid[]
  may be called by everybody
select array(select c.id from genji.correction c
                where c.tenant = genji.tenant() and c.person = genji.person())

function genji.own_notices() returns uuid[]
  may be called by everybody
select array(select l.notice from genji.notice_line l
                where l.tenant = genji.tenant() and l.person = genji.person())

function genji.own_police_number() returns text security definer set search_path=pg_catalog
  may be called by genji_account
select d.police_number from genji.person_detail d
   where d.tenant = genji.tenant() and d.person = genji.person() and d.voided_at is null
     and daterange(d.valid_from, d.valid_to) @> genji.business_day(genji.tenant())

function genji.own_sealed() returns uuid[] security definer set search_path=pg_catalog
  may be called by genji_app
select array(
    select c.id from genji.party_case c
     where c.tenant = genji.tenant() and c.person = genji.person() and c.sealed
     union all
    select c.id from genji.person_merge m
      join genji.party_case c on c.tenant = m.tenant and c.person = m.gone and c.sealed
     where m.tenant = genji.tenant() and m.kept = genji.person() and m.voided_at is null)

function genji.own_today() returns TABLE(gathering uuid, unit integer, sitting integer, held_on date, starts_at time without time zone, ends_at time without time zone, place text, title text) security definer set search_path=pg_catalog
  may be called by genji_app
with own as (
    select g.id, g.unit, g.held_on, g.starts_at, g.ends_at, g.place, g.title
      from genji.attendance a
      join genji.gathering g on g.tenant = a.tenant and g.id = a.gathering
     where a.tenant = genji.tenant() and a.person = genji.person()
       and a.held_on > genji.today() - 366 and g.status = 'draft'
  )
  select o.id, o.unit, 1, o.held_on, o.starts_at, o.ends_at, o.place, o.title
    from own o where o.held_on = genji.today()
   union all
  select o.id, o.unit, s.position, s.held_on, s.starts_at, s.ends_at, s.place, o.title
    from own o
    join genji.sitting s on s.tenant = genji.tenant() and s.gathering = o.id
   where s.held_on = genji.today()

function genji.own_trail() returns TABLE(seq text, at timestamp with time zone, action text, unit integer, own boolean, reason text, fields jsonb, roles jsonb) security definer set search_path=pg_catalog
  may be called by genji_app
select e.seq::text, e.at, e.action, e.unit, e.actor = genji.person(), e.detail ->> 'reason',
         coalesce(e.detail -> 'fields', to_jsonb(array_remove(array[e.detail ->> 'field'], null))),
         coalesce((select jsonb_agg(distinct jsonb_build_object('role', g.role, 'unit', g.unit))
            from genji.role_grant g
           where g.tenant = e.tenant and g.person = e.actor and g.approved_at <= e.at
             and (g.ended_at is null or g.ended_at > e.at)
             and (g.until_at is null or g.until_at > e.at)
             and g.valid_from <= (e.at at time zone 'Asia/Shanghai')::date
             and (g.valid_to is null
               or g.valid_to > (e.at at time zone 'Asia/Shanghai')::date)), '[]')
    from genji.audit_event e
   where e.tenant = genji.tenant() and e.object_type = 'person' and e.ok
     and e.object_id in (
       select genji.person()::text
        union all
       select m.gone::text from genji.person_merge m
        where m.tenant = genji.tenant() and m.kept = genji.person() and m.voided_at is null)
   order by e.seq desc

function genji.person() returns uuid
  may be called by everybody
select nullif(current_setting('genji.person', true), '')::uuid

function genji.person_file(uuid) returns TABLE(source text, col text, id text, unit integer, day date, at timestamp with time zone, gathering uuid, data jsonb) security definer set search_path=pg_catalog
  may be called by genji_app
with who as materialized (
    select p_person as person
     union all
    select m.gone from genji.person_merge m
     where m.tenant = genji.tenant() and m.kept = p_person and m.voided_at is null
  ), found (source, col, id, unit, day, at, gathering, data) as (
    select 'genji.person', 'person', d.person::text, null::int, null::date, d.recorded_at,
           null::uuid, '{}'::jsonb
      from genji.person d where d.tenant = genji.tenant() and d.person in (select person from who)
     union all
    select 'genji.person_detail', 'person', d.id::text, d.unit, d.valid_from, d.recorded_at, null,
           jsonb_build_object('name', d.name, 'gender', d.gender, 'ethnicity', d.ethnicity,
             'bornOn', d.born_on, 'education', d.education, 'joinedOn', d.joined_on,
             'fullOn', d.full_on, 'idNumberTail', d.id_number_tail, 'mobileTail', d.mobile_tail,
             'policeNumber', d.police_number, 'to', d.valid_to, 'voidedAt', d.voided_at)
      from genji.person_detail d
     where d.tenant = genji.tenant() and d.person in (select person from who)
     union all
    select 'genji.person_merge', c.col, m.id::text, m.unit, m.valid_from, m.recorded_at, null,
           jsonb_build_object('voidedAt', m.voided_at)
      from genji.person_merge m,
           lateral (values ('gone', m.gone), ('kept', m.kept)) c (col, person)
     where m.tenant = genji.tenant() and c.person in (select person from who)
     union all
    select 'genji.roster_line', 'person', l.id::text, l.unit, l.valid_from, l.recorded_at, null,
           jsonb_build_object('name', l.name, 'standing', l.standing,
             'memberKind', l.member_kind, 'staff', l.staff, 'team', l.team, 'flags', l.flags,
             'to', l.valid_to, 'voidedAt', l.voided_at)
      from genji.roster_line l
     where l.tenant = genji.tenant() and l.person in (select person from who)
     union all
    select 'genji.post_holding', 'person', p.id::text, p.unit, p.valid_from, p.recorded_at, null,
           jsonb_build_object('name', p.name, 'post', p.post, 'body', p.body,
             'termEndsOn', p.term_ends_on, 'documentNo', p.document_no, 'to', p.valid_to,
             'voidedAt', p.voided_at)
      from genji.post_holding p
     where p.tenant = genji.tenant() and p.person in (select person from who)
     union all
    select 'genji.attendance', 'person', a.gathering::text, a.unit, a.held_on, g.changed_at,
           a.gathering,
           jsonb_build_object('title', g.title, 'name', a.name, 'mark', a.mark,
             'reason', a.reason, 'votes', a.votes, 'way', a.way, 'cameAt', a.came_at,
             'missed', cardinality(a.missed), 'status', g.status)
      from genji.attendance a
      join genji.gathering g on g.tenant = a.tenant and g.id = a.gathering
     where a.tenant = genji.tenant() and a.person in (select person from who)
     union all
    select 'genji.arrival', 'person', a.gathering::text, a.unit, g.held_on, a.at, a.gathering,
           jsonb_build_object('title', g.title)
      from genji.arrival a
      join genji.gathering g on g.tenant = a.tenant and g.id = a.gathering
     where a.tenant = genji.tenant() and a.person in (select person from who)
     union all
    select 'genji.make_up', 'person', m.id::text, m.unit, g.held_on, m.at, m.gathering,
           jsonb_build_object('title', g.title, 'madeUpOn', m.made_up_on, 'how', m.how)
      from genji.make_up m
      join genji.gathering g on g.tenant = m.tenant and g.id = m.gathering
     where m.tenant = genji.tenant() and m.person in (select person from who)
     union all
    select 'genji.gathering', c.col, g.id::text, g.unit, g.held_on, g.changed_at, g.id,
           jsonb_build_object('title', g.title, 'name', c.name, 'status', g.status)
      from genji.gathering g,
           lateral (values ('host', g.host, g.host_name), ('recorder', g.recorder,
             g.recorder_name)) c (col, person, name)
     where g.tenant = genji.tenant() and c.person in (select person from who)
     union all
    select 'genji.part', 'content', p.gathering || ':' || p.position, p.unit, p.held_on,
           g.changed_at, p.gathering,
           jsonb_build_object('title', g.title, 'lecturer', p.content ->> 'lecturer')
      from genji.attendance a
      join genji.part p on p.tenant = a.tenant and p.gathering = a.gathering
       and p.content ->> 'lecturer' = a.name
      join genji.gathering g on g.tenant = a.tenant and g.id = a.gathering
     where a.tenant = genji.tenant() and a.person in (select person from who)
     union all
    select 'genji.gathering_revision', 'content', r.gathering || ':' || r.version, r.unit,
           g.held_on, r.at, r.gathering,
           jsonb_build_object('title', g.title, 'version', r.version)
      from genji.gathering_revision r
      join genji.gathering g on g.tenant = r.tenant and g.id = r.gathering
     where r.tenant = genji.tenant()
       and exists (select from who w where r.content @> jsonb_build_object('attendance',
             jsonb_build_array(jsonb_build_object('person', w.person))))
     union all
    select 'genji.joint', 'host', j.gathering || ':' || j.version || ':' || j.guest, j.guest,
           j.held_on, j.at, j.gathering,
           jsonb_build_object('title', j.title, 'name', j.host_name, 'status', j.status)
      from genji.joint j
     where j.tenant = genji.tenant() and j.host in (select person from who)
     union all
    select 'genji.gathering_review', 'actor', r.id::text, r.unit, g.held_on, r.at, r.gathering,
           jsonb_build_object('title', g.title, 'verdict', r.verdict, 'note', r.note)
      from genji.gathering_review r
      join genji.gathering g on g.tenant = r.tenant and g.id = r.gathering
     where r.tenant = genji.tenant() and r.actor in (select person from who)
     union all
    select 'genji.notice_line', 'person', l.notice::text, l.unit, l.held_on, n.at, l.gathering,
           jsonb_build_object('title', n.title, 'what', n.what, 'receivedAt', l.received_at)
      from genji.notice_line l
      join genji.notice n on n.tenant = l.tenant and n.id = l.notice
     where l.tenant = genji.tenant() and l.person in (select person from who)
     union all
    select 'genji.notice_answer', 'person', a.id::text, a.unit, g.held_on, a.at, a.gathering,
           jsonb_build_object('title', g.title, 'answer', a.answer, 'reason', a.reason)
      from genji.notice_answer a
      join genji.gathering g on g.tenant = a.tenant and g.id = a.gathering
     where a.tenant = genji.tenant() and a.person in (select person from who)
     union all
    select 'genji.duty_shift', 'person', s.duty_month || ':' || s.on_day, s.unit, s.on_day,
           m.recorded_at, null,
           jsonb_build_object('name', s.name, 'word', s.word, 'meaning', s.meaning,
             'keptUntil', m.kept_until, 'voidedAt', m.voided_at)
      from genji.duty_shift s
      join genji.duty_month m on m.tenant = s.tenant and m.id = s.duty_month
     where s.tenant = genji.tenant() and s.person in (select person from who)
     union all
    select 'genji.waiver', 'subject', w.id::text, w.unit, w.valid_from, w.at, null,
           jsonb_build_object('name', w.subject_name, 'rule', w.rule, 'reason', w.reason,
             'to', w.valid_to, 'ended', e.ended_on)
      from genji.waiver w
      left join genji.waiver_end e on e.tenant = w.tenant and e.waiver = w.id
     where w.tenant = genji.tenant() and w.subject_type = 'member'
       and w.subject in (select person::text from who)
     union all
    select 'genji.file', 'actor', f.id::text, f.unit, null, f.at, f.gathering,
           jsonb_build_object('file', f.name, 'purpose', f.purpose, 'bytes', f.bytes,
             'voidedAt', f.voided_at)
      from genji.file f
     where f.tenant = genji.tenant() and f.actor in (select person from who)
     union all
    select 'genji.correction', 'person', c.id::text, c.unit, c.filed_on, c.at, null,
           jsonb_build_object('said', c.said, 'wish', c.wish, 'paper', c.paper,
             'dueOn', c.due_on, 'answer', a.answer, 'reason', a.reason)
      from genji.correction c
      left join genji.correction_answer a on a.tenant = c.tenant and a.correction = c.id
     where c.tenant = genji.tenant() and c.person in (select person from who)
     union all
    -- Of no unit, so that nobody but the person herself is told.
    select 'genji.role_grant', 'person', r.id::text, null, r.valid_from, r.requested_at, null,
           jsonb_build_object('name', r.person_name, 'role', r.role, 'ofUnit', r.unit,
             'reason', r.reason, 'to', r.valid_to, 'approvedAt', r.approved_at,
             'endedAt', r.ended_at)
      from genji.role_grant r
     where r.tenant = genji.tenant() and r.person in (select person from who)
     union all
    select 'genji.calendar_link', 'person', c.made_at::text, null, null, c.made_at, null,
           jsonb_build_object('endedAt', c.ended_at)
      from genji.calendar_link c
     where c.tenant = genji.tenant() and c.person in (select person from who)
     union all
    select 'genji.saved_filter', 'person', f.id::text, null, null, f.saved_at, null,
           jsonb_build_object('filter', f.name, 'search', f.filter, 'endedAt', f.dropped_at)
      from genji.saved_filter f
     where f.tenant = genji.tenant() and f.person in (select person from who)
     union all
    -- That a sealed case is there is told to nobody but the person herself, and nothing more of it.
    select 'genji.party_case', 'person', c.id::text, case when c.sealed then null else c.unit end,
           c.opened_on, c.opened_at, null,
           jsonb_build_object('case', c.handle, 'endedOn', e.ended_on, 'why', e.why)
      from genji.party_case c
      left join genji.case_end e on e.tenant = c.tenant and e.party_case = c.id
     where c.tenant = genji.tenant() and not c.confined and c.person in (select person from who)
     union all
    -- Whom a step of somebody else's names, such as an introducer: never whose it is.
    select 'genji.case_step', 'people', s.id::text, s.unit, s.on_day, s.recorded_at, null,
           jsonb_build_object('case', c.handle, 'step', c.handle || ' ' || s.step,
             'voidedAt', s.voided_at)
      from genji.case_step s
      join genji.party_case c on c.tenant = s.tenant and c.id = s.party_case
     where s.tenant = genji.tenant() and not s.sealed
       and exists (select from who w where s.people @> array[w.person])
     union all
    select 'genji.case_conclusion', 'person', k.step::text, null, k.on_day, k.recorded_at, null,
           jsonb_build_object('case', k.handle, 'voidedAt', k.voided_at)
      from genji.case_conclusion k
     where k.tenant = genji.tenant() and k.person in (select person from who)
     union all
    -- What somebody pays is hers: of no unit, so that nobody else is told by this way.
    select 'genji.ledger_rate', 'person', r.id::text, null, r.valid_from, r.recorded_at, null,
           jsonb_build_object('book', r.book, 'name', r.name, 'amount', r.book || ' ' || r.amount,
             'basis', r.book || ' ' || r.basis, 'reason', r.reason, 'voidedAt', r.voided_at)
      from genji.ledger_rate r
     where r.tenant = genji.tenant() and r.person in (select person from who)
     union all
    select 'genji.ledger_rate_word', 'person', w.rate::text, null, w.signed_on, w.at, null,
           jsonb_build_object('book', w.book, 'signed', w.how)
      from genji.ledger_rate_word w
     where w.tenant = genji.tenant() and w.person in (select person from who)
     union all
    select 'genji.ledger_row', 'person', r.entry || ':' || r.position, null, r.on_day,
           e.recorded_at, null,
           jsonb_build_object('book', r.book, 'posting', r.book || ' ' || r.posting,
             'amount', r.book || ' ' || r.amount, 'item', r.item,
             'basis', r.book || ' ' || (r.basis -> 'inputs'))
      from genji.ledger_row r
      join genji.ledger_entry e on e.tenant = r.tenant and e.id = r.entry
     where r.tenant = genji.tenant() and r.person in (select person from who)
     union all
    select 'genji.ledger_balance', 'person', concat_ws(':', b.book, b.account, b.of, b.item), null,
           null, now(), null,
           jsonb_build_object('book', b.book, 'account', b.book || ' ' || b.account,
             'item', nullif(b.item, ''), 'amount', b.book || ' ' || (b.debits - b.credits))
      from genji.ledger_balance b
     where b.tenant = genji.tenant() and b.person in (select person from who)
     union all
    select 'genji.case_bar', 'person', b.id::text, null, b.valid_from, b.recorded_at, null,
           jsonb_build_object('to', b.valid_to, 'voidedAt', b.voided_at)
      from genji.case_bar b
     where b.tenant = genji.tenant() and b.person in (select person from who)
  )
  select f.source, f.col, f.id, f.unit, f.day, f.at, f.gathering, jsonb_strip_nulls(f.data)
    from found f
   where p_person = genji.person()
      or coalesce(f.unit <@ (select genji.scope('roster_write')), false)
   order by coalesce(f.day, f.at::date) desc, f.at desc, f.source, f.col, f.id

function genji.places_taken(integer[],text,date,date,text,text,text) returns TABLE(taken integer, under_way integer) security definer set search_path=pg_catalog
  may be called by genji_app
select count(*) filter (where s.took >= p_from and s.took < p_to and not s.freed)::int,
         count(*) filter (where s.waits and s.took is null and e.party_case is null)::int
    from genji.party_case c
    cross join lateral (
      select max(t.on_day) filter (where t.step || ' ' || t.outcome = p_takes) as took,
             coalesce(bool_or(t.step || ' ' || t.outcome = p_frees), false) as freed,
             coalesce(bool_or(t.step = p_waits), false) as waits
        from genji.case_step t
       where t.tenant = c.tenant and t.party_case = c.id and t.voided_at is null
    ) s
    left join genji.case_end e on e.tenant = c.tenant and e.party_case = c.id
   where c.tenant = genji.tenant() and c.handle = p_handle and not c.sealed
     and c.unit = any(p_units)
     and exists (select from unnest(p_units) u where u <@ genji.scope('case_read'))

function genji.reach() returns TABLE(permission text, units integer[])
  may be called by genji_app
with recursive living as (
    select s.unit from genji.unit_state s
     where s.tenant = genji.tenant() and s.voided_at is null
       and s.valid_from <= genji.today() and (s.valid_to is null or s.valid_to > genji.today())
  ), link as (
    select l.unit, l.parent, l.relation from genji.unit_link l
     where l.tenant = genji.tenant() and l.voided_at is null
       and l.valid_from <= genji.today() and (l.valid_to is null or l.valid_to > genji.today())
       and (l.relation = 'succeeded') = (l.unit not in (select v.unit from living v))
       and (l.relation = 'succeeded' or l.parent in (select v.unit from living v))
  ), held as (
    select g.unit, rp.permission, rp.reach, rp.office, g.about
      from genji.role_grant g join genji.role_permission rp on rp.role = g.role
     where g.tenant = genji.tenant() and g.person = genji.person()
       and g.approved_at is not null and g.ended_at is null
       and g.valid_from <= genji.today() and (g.valid_to is null or g.valid_to > genji.today())
       and (g.until_at is null or g.until_at > now())
  ), mine as (
    select distinct h.unit, h.permission, h.reach from held h
     where h.unit in (select v.unit from living v) and h.about is null
       and (select count(distinct o.office) from held o) = 1
  ), start (permission, unit, deep) as (
    select m.permission, m.unit, m.reach = 'unit-and-below' from mine m
     where m.reach in ('unit', 'unit-and-below')
    union
    select m.permission, l.unit, true from mine m join link l on l.parent = m.unit
     where (m.reach = 'guided' and l.relation = 'guided')
        or (m.reach = 'below' and l.relation = 'subordinate')
  ), reached (permission, unit, deep) as (
    select s.permission, s.unit, s.deep from start s
    union
    select r.permission, l.unit, r.deep from reached r join link l on l.parent = r.unit
     where l.relation = 'succeeded' or (r.deep and l.relation = 'subordinate')
  )
  select r.permission, array_agg(distinct r.unit order by r.unit)
    from reached r group by r.permission

function genji.reach_ends() returns timestamp with time zone
  may be called by genji_app
select min(g.until_at) from genji.role_grant g
   where g.tenant = genji.tenant() and g.person = genji.person() and g.ended_at is null
     and g.until_at > now()

function genji.reach_lasts(timestamp with time zone) returns void
  may be called by genji_app
begin
  if p_until <= now() then
    raise exception using errcode = 'GJ409', message = 'access moved';
  end if;
end

function genji.roll_of_day(integer,date) returns TABLE(person uuid, name text, standing text, member_kind text, team integer, valid_from date, valid_to date, joined_on date, full_on date) security definer set search_path=pg_catalog
  may be called by genji_app
select l.person, l.name, l.standing, l.member_kind, l.team, l.valid_from, l.valid_to,
         d.joined_on, d.full_on
    from genji.roster_line l
    left join genji.person_detail d on d.tenant = l.tenant and d.person = l.person
     and daterange(d.valid_from, d.valid_to) @> p_on and d.voided_at is null
   where l.tenant = genji.tenant() and (l.unit = p_unit or l.team = p_unit)
     and l.voided_at is null and l.valid_from <= p_on
     and (l.valid_to is null or l.valid_to > p_on)
     and (p_unit <@ genji.scope('roster_read') or p_unit <@ genji.scope('activity_draft'))

function genji.scope(text) returns int4multirange
  may be called by everybody
select nullif(current_setting('genji.' || area, true), '')::int4multirange

function genji.tenant() returns uuid
  may be called by everybody
select nullif(current_setting('genji.tenant', true), '')::uuid

function genji.today() returns date
  may be called by everybody
select nullif(current_setting('genji.today', true), '')::date

function genji.told_of() returns uuid[]
  may be called by everybody
select array(select distinct l.gathering from genji.notice_line l
                where l.tenant = genji.tenant() and l.person = genji.person())

function genji.without_committee(integer,date) returns boolean security definer set search_path=pg_catalog
  may be called by genji_app
begin
  return exists (select from genji.post_holding p
          where p.tenant = genji.tenant() and p.unit = p_unit and p.voided_at is null
            and p.valid_from <= p_on and (p.valid_to is null or p.valid_to > p_on))
     and not exists (select from genji.post_holding p
          where p.tenant = genji.tenant() and p.unit = p_unit and p.body is not null
            and p.voided_at is null
            and p.valid_from <= p_on and (p.valid_to is null or p.valid_to > p_on))
     and exists (select from genji.roster_line l
          where l.tenant = genji.tenant() and l.unit = p_unit and l.standing <> 'known'
            and l.voided_at is null);
end
