import type { Messages } from '../english.ts';
import type { SpanishWords } from './spanish-words.ts';

export function spanishSchools({
  plural,
  count,
  percent,
  distance,
}: SpanishWords): Messages['schools'] {
  return {
    bySchool: 'Por escuela',
    unsupported:
      'No por escuela: esta edición de su programa no tiene Organizaciones, donde están las escuelas y sus matrículas.',
    waiting: 'Leyendo escuelas y matrículas…',
    none: 'Ninguna de sus organizaciones es una escuela. Agregue sus escuelas, y cuántos alumnos tiene cada generación, en Organizaciones.',
    unnamed:
      'Los registros de esta lista no nombran ninguna escuela. Haga el mapa en la lista Clientes o Sesiones.',
    outdated:
      'La lista cambió desde que se hizo el mapa. Actualice el mapa para contar por escuela.',
    failed: 'No se pudieron leer sus escuelas. Vuelva a todas las preguntas y pregunte de nuevo.',
    sentence: (schools, booked, enrolled, classYear) =>
      `En ${plural(schools, 'escuela', 'escuelas')}, ${count(booked)} de los ${count(enrolled)} graduandos de ${classYear} ya reservaron: ${percent(booked / enrolled)}.`,
    before: (share) =>
      `En la misma fecha del año anterior era el ${percent(share)} de la generación anterior.`,
    mostLeft: (school, left) =>
      `Donde más faltan es en ${school}: ${count(left)} no han reservado.`,
    noShare: (classYear) =>
      `Ninguna escuela tiene matrícula y reservas suficientes de la generación de ${classYear} para dar una parte.`,
    uncounted: (schools) =>
      `${plural(schools, 'escuela no tiene', 'escuelas no tienen')} matrícula para esa generación; anótela en Organizaciones.`,
    overbooked: (schools) =>
      `En ${plural(schools, 'escuela', 'escuelas')} hay más reservas que alumnos matriculados; revise la matrícula.`,
    method: `Reservados: clientes del mapa por generación y por la escuela que nombra su registro, hasta el registro más reciente; la generación anterior hasta la misma fecha del año anterior. Los nombres se comparan sin «High School»; entre escuelas del mismo nombre cuenta la más cercana al domicilio, a no más de ${distance(60)}.`,
    caveat:
      'Muchos son menores de edad: solo por escuela, ninguna cifra menor que 5 ni que su mínimo para compartir, y se retiene lo que delataría una. Un graduando cuyo registro no nombra escuela, o nombra una que usted no tiene, no está en ninguna fila.',
  };
}
