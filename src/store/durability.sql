-- name: settings
select current_setting('server_version') as version,
       current_setting('fsync') as fsync,
       current_setting('full_page_writes') as full_page_writes,
       current_setting('synchronous_commit') as synchronous_commit,
       current_setting('data_checksums') as data_checksums,
       current_setting('data_sync_retry') as data_sync_retry,
       current_setting('track_commit_timestamp') as track_commit_timestamp
