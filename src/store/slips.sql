-- name: peopleOf
-- Of a unit on a day, for whoever may open accounts there.
select person, name, police_number as "policeNumber" from genji.names_for_accounts($1, $2)
 order by name collate "zh-Hans-x-icu", person
