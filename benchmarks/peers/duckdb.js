// Checks a CSV of figures and stores it with DuckDB on two threads. Usage: node duckdb.js FILE.csv NEW.db
// The first import warms the process up and is not counted; the second is. Prints {"seconds","kept","rejected"}.
import { rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { unitOf } from './indicators.js';

const [file, database] = process.argv.slice(2);
const units = [...unitOf].map(([code, unit]) => `('${code}', '${unit}')`).join(', ');

async function importOnce() {
  for (const path of [database, `${database}.wal`]) rmSync(path, { force: true });
  const start = performance.now();
  const instance = await DuckDBInstance.create(database, { threads: '2' });
  const connection = await instance.connect();
  await connection.run(`create temp table unit_of as select * from (values ${units}) as t(code, unit)`);
  await connection.run(`
    create temp table checked as
    select row_number() over () as line, rows.*, case
        when known.code is null then 'indicator'
        when known.unit <> rows.unit then 'unit'
        when try_cast(value as double) is null then 'value'
        when try_cast(reported_at as date) is null then 'reported-at' end as fault
    from read_csv('${file}', header = true, all_varchar = true) as rows
    left join unit_of as known on known.code = rows.indicator`);
  await connection.run(`
    create temp table ranked as
    select *, row_number() over (partition by company_id, indicator, period order by line) as place
    from checked where fault is null`);
  await connection.run(`
    create table figure as
    select company_id::int as company_id, indicator, period, value::double as value, unit, currency,
        reported_at::date as reported_at, source
    from ranked where place = 1 order by 1, 2, 3`);
  await connection.run(`
    create table reject as
    select line, fault from checked where fault is not null
    union all select line, 'duplicate' from ranked where place > 1`);
  await connection.run('checkpoint');
  const seconds = (performance.now() - start) / 1000;
  const counts = await connection.runAndReadAll('select (select count(*) from figure), (select count(*) from reject)');
  const [kept, rejected] = counts.getRows()[0].map(Number);
  connection.closeSync();
  instance.closeSync();
  return { seconds, kept, rejected };
}

await importOnce();
console.log(JSON.stringify(await importOnce()));
