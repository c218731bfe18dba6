# Español. Spanish (for any country). MACHINE-MADE AND UNREVIEWED: no Spanish speaker and no clinician has
# checked these words. A site must have them reviewed before it offers Spanish to the public.
# Simple, kind, reading age 9 to 11; the polite form (usted), and no word that needs to know man or woman.

language-name = Español
language-title = Elija su idioma

attract-title = Mida su presión arterial, su oxígeno y su peso
attract-line = Tarda unos diez minutos. Puede parar cuando quiera.
attract-line-free = Es privado. No se guarda nada si usted no lo pide.
attract-begin = Toque para empezar

out-of-service-title = Este control de salud está cerrado por ahora
out-of-service-line = Lo sentimos. El personal ya lo sabe. Por favor, pregúntele a qué otro lugar puede ir.
out-of-service-emergency = Si se siente muy mal, llame y pida ayuda ahora.

action-next = Siguiente
action-back = Atrás
action-skip = Saltar esto
action-again = Repetir
action-ready = Puedo empezar
action-stop = Parar
action-leave = Salir
action-help = Ayuda
action-call-staff = Llamar al personal
action-go-on = Seguir
action-finish = Terminar

answer-yes = Sí
answer-no = No
answer-unsure = No lo sé

about-title = Qué pasa aquí
about-line-what = Usted se mide. Nosotros le guiamos paso a paso.
about-line-time = Luego le decimos qué significan los números y qué hacer después.
about-line-not = Esto no es para emergencias y no sustituye al médico.

consent-title = Usted decide
consent-line = Todo está en «No» hasta que usted elija «Sí». Lo primero hace falta para seguir.
consent-measure = Medirme
consent-measure-note = Medir ahora y mostrarme aquí el resultado.
consent-keep = Guardar aquí mi resultado
consent-keep-note = Seguro aquí, para que el personal lo consulte.
consent-send = Enviarlo a la clínica
consent-send-note = La clínica puede ver mi resultado y llamarme si hace falta.

red-flag-count = Pregunta { $n } de { $of }. ¿Tiene esto ahora?
red-flag-rf01 = ¿Dolor, presión u opresión en el pecho, o un dolor que se extiende al brazo, la mandíbula, el cuello o la espalda?
red-flag-rf02 = ¿Le falta tanto el aire que no puede terminar una frase, o tiene los labios azules o grises?
red-flag-rf03 = ¿De repente se le ha torcido la cara, se le ha quedado débil un brazo o una pierna, o le han fallado el habla, el equilibrio o la vista, aunque ya se le haya pasado?
red-flag-rf04 = ¿Tiene un dolor de cabeza repentino, el peor de su vida, o siente una confusión que antes no tenía?
red-flag-rf05 = ¿Se ha desmayado o ha tenido convulsiones hoy?
red-flag-rf06 = ¿Tiene un sangrado fuerte que no para, vomita sangre o tiene heces negras?
red-flag-rf07 = ¿Se le están hinchando la cara, los labios, la lengua o la garganta, o tiene una alergia fuerte y repentina?
red-flag-rf08 = ¿Está muy mal por una infección: piel muy pálida o con manchas, un sarpullido que no se va al apretarlo con un vaso, 18 horas sin orinar, o fiebre durante la quimioterapia?
red-flag-rf09 = ¿Está embarazada, o ha dado a luz en las últimas 6 semanas, y tiene: un dolor de cabeza fuerte, problemas para ver, dolor debajo de las costillas, un sangrado fuerte, convulsiones, dificultad para respirar, o un bebé que se mueve menos?
red-flag-rf10 = ¿Piensa ahora en acabar con su vida, tiene un plan para hacerlo, o ya ha hecho algo?
red-flag-rf11 = ¿Ha tomado demasiada cantidad de algo, se ha envenenado o intoxicado, o tiene una lesión grave o una quemadura grave?
red-flag-rf12 = ¿Tiene un dolor repentino, muy fuerte o como si algo se rasgara, en la barriga o en la espalda?
red-flag-rf13 = ¿Desde hace poco el corazón le late rápido o de forma irregular, y eso le hace sentirse mal?
red-flag-rf14 = ¿Se le ha hinchado hace poco una pantorrilla o una pierna, y le duele?
red-flag-rf15 = En las últimas 2 semanas, ¿ha pensado que estaría mejor si muriera, sin tener un plan ahora?

emergency-title = Llame y pida ayuda ahora
emergency-line-staff = Hemos llamado al personal. Quédese aquí. No se vaya caminando ni conduciendo.
emergency-line-sit = Siéntese. Avise a alguien que esté cerca.
emergency-line-crisis = También puede hablar con alguien ahora: { $number }
emergency-call = Llame
emergency-staff = Solo personal

crisis-title = No tiene que pasar por esto a solas
crisis-line-staff = Hemos llamado a una persona del personal para que esté con usted.
crisis-line-call = Puede hablar con alguien ahora mismo, de día o de noche. Llame a este número.
crisis-go-on = Seguir

who-title = ¿Quién es usted?
who-line = Puede seguir sin decir quién es. Un nombre o un código ayuda a la clínica a saber que es usted.
who-guest = Seguir sin decir quién soy
who-name = Voy a escribir mi nombre
who-code = Tengo un código de la clínica

age-title = ¿Tiene 18 años o más?
age-line = Este control de salud es solo para adultos.
too-young-title = Esto es solo para adultos
too-young-line = Los números de aquí no sirven para niños ni para jóvenes.
too-young-help = Por favor, pregunte al personal dónde pueden atender a una persona joven.

pregnant-title = ¿Está embarazada, o ha dado a luz en las últimas 6 semanas?
pregnant-line = Entonces miramos sus números de otra manera.

entry-given-title = ¿Cuál es su nombre?
entry-family-title = ¿Cuál es su apellido?
entry-birth-title = ¿Cuándo nació?
entry-code-title = Escriba o escanee su código
entry-height-title = ¿Cuánto mide, en centímetros?
entry-form-name = Letras
entry-form-date = Día, mes, año
entry-form-code = Letras y números
entry-form-height = Centímetros, por ejemplo 171
entry-form-staff = { $digits } cifras
entry-day = Día
entry-month = Mes
entry-year = Año
entry-problem-name = Por favor, escriba un nombre.
entry-problem-date = Esa fecha no sirve. Dos cifras para el día, dos para el mes y cuatro para el año.
entry-problem-code = Ese código no sirve. Mírelo otra vez, o vuelva atrás.
entry-problem-height = Por favor, escriba su estatura en centímetros, entre 50 y 244.
entry-doubt-height = ¿Es correcto, en centímetros? Si lo es, pulse «Siguiente» otra vez.

arm-title = ¿Hay algún motivo para no usar uno de sus brazos?
arm-line = Por ejemplo: una herida, un suero, un acceso para diálisis, hinchazón después de una operación, o un brazo débil por un derrame cerebral.
arm-both-well = No, los dos brazos están bien
arm-not-left = No usar el brazo izquierdo
arm-not-right = No usar el brazo derecho
arm-neither = No usar ningún brazo

cuff-title = ¿Cuánto mide su brazo alrededor?
cuff-line = Ponga la cinta alrededor del centro de la parte de arriba del brazo. Luego tome el brazalete de ese tamaño.
cuff-small = 22 a 26 cm: pequeño
cuff-adult = 27 a 34 cm: mediano
cuff-large = 35 a 44 cm: grande
cuff-thigh = 45 a 52 cm: extra grande
cuff-none = Más pequeño o más grande, o no lo sé

prep-title = En los últimos 30 minutos, ¿ha tomado café, ha fumado o ha hecho ejercicio?
prep-line = Eso puede hacer que sus números salgan más altos de lo que son.
prep-no = No
prep-yes = Sí, medir de todos modos
prep-later = Sí, volveré más tarde

coach-sit-title = Siéntese y apoye la espalda
coach-sit-line-back = Apoye la espalda en la silla.
coach-sit-line-feet = Ponga los dos pies planos en el suelo. No cruce las piernas.
coach-arm-title = Brazo descubierto, a la altura del corazón
coach-arm-line-bare = Descubra la parte de arriba del brazo. Apóyelo en la mesa.
coach-arm-line-left = Descubra la parte de arriba del brazo izquierdo. Apóyelo en la mesa.
coach-arm-line-right = Descubra la parte de arriba del brazo derecho. Apóyelo en la mesa.
coach-arm-line-cuff = Póngase el brazalete a la altura del corazón.
coach-quiet-title = Ahora descansamos un rato
coach-quiet-line-talk = No se mueva. No hable. Nadie cerca de usted debe hablarle.
coach-quiet-line-start = Un descanso tranquilo hace que el número sea verdadero.
coach-finger-title = Ponga el dedo en la pinza
coach-finger-line-nail = Use un dedo caliente y sin esmalte de uñas.
coach-finger-line-still = Deje la mano quieta en la mesa.
coach-scale-title = Quítese los zapatos y el abrigo pesado
coach-scale-line-shoes = Espere a que la báscula marque cero. Luego súbase.
coach-scale-line-still = Quédese sin moverse en el centro. No se agarre a nada.

rest-title = Descanse con calma
rest-line = Respire despacio. Empezamos cuando termine el tiempo.
rest-shorten = No puedo esperar
rest-again-title = Descansemos un poco más
rest-again-line = Su número salió alto después de un descanso corto. Después de un descanso completo medimos otra vez.

cuff-live-title = Midiendo. Por favor, no hable.
cuff-live-line-start = Pulse el botón de inicio del aparato de presión si no ha empezado.
cuff-live-line-quiet = No se mueva. El brazalete aprieta un momento.
cuff-live-nth = Medición { $n } de { $of }
cuff-live-pressure = { $pressure } en el brazalete
cuff-pause-title = Muy bien. Descanse un minuto.
cuff-pause-last = Esa medición fue { $systolic } sobre { $diastolic }.
cuff-pause-repeat = Esa medición no cuenta. Probamos otra vez.
cuff-pause-line = Ahora viene la medición { $n } de { $of }.
cuff-pause-discard = Me moví o hablé. Que no cuente.
cuff-pause-enough = Dejar de medir

symptoms-title = ¿Siente algo de esto ahora mismo?
symptoms-line-chest = Dolor en el pecho o en la espalda, o dificultad para respirar.
symptoms-line-stroke = Un lado del cuerpo dormido o débil, dificultad para hablar o ver, o confusión.
symptoms-line-head = Un dolor de cabeza repentino y muy fuerte, o mareo y vómitos.
symptoms-no = No, nada de esto
symptoms-yes = Sí

pulse-title = Deje el dedo quieto
pulse-line = Tarda más o menos un minuto.
pulse-line-again = Miramos una vez más, para tener seguridad.
pulse-note-finger = Meta el dedo hasta el fondo.
pulse-note-still = Deje la mano quieta, por favor.
pulse-note-warm = La señal es débil. Frótese las manos para calentarlas.
pulse-note-light = Hay demasiada luz. Tape la pinza con la otra mano.
pulse-line-truth = Cómo se siente importa más que el número.
pulse-signal = Señal
pulse-rate = { $rate } latidos por minuto

scale-title = Súbase a la báscula
scale-line = Quédese sin moverse hasta que tengamos su peso.
scale-note-step-on = Súbase ahora.
scale-note-still = No se mueva, por favor.
scale-note-too-much = Es más de lo que esta báscula puede pesar. El personal puede ayudarle.
scale-note-wait = Un momento.

trouble-title-pressure = No pudimos medir su presión arterial
trouble-title-oxygen = No pudimos medir su oxígeno
trouble-title-weight = No pudimos medir su peso
trouble-title-stopped = Parado
trouble-title-unsuitable = No vamos a medir su presión arterial aquí
trouble-missing = El aparato para esto no está conectado. El personal puede ayudarle, o puede seguir sin esto.
trouble-no-answer = El aparato no envió nada. ¿Se pulsó el botón de inicio?
trouble-unplugged = El cable se soltó. El personal puede conectarlo. Luego pruebe otra vez.
trouble-stopped = Usted lo paró. Puede probar otra vez o seguir sin esto.
trouble-moved = Usted se movió un poco. No se mueva, y probamos otra vez.
trouble-cuff-loose = El brazalete está flojo. Póngaselo un poco más apretado.
trouble-cuff-blocked = El tubo está doblado. Enderécelo y pruebe otra vez.
trouble-weak = La señal era demasiado débil. Caliéntese las manos y pruebe otra vez.
trouble-finger-off = El dedo no estaba en la pinza. Métalo hasta el fondo.
trouble-light = Hay demasiada luz. Tape la pinza con la otra mano.
trouble-step-on = No había nadie en la báscula. Espere a que marque cero y luego súbase.
trouble-out-of-range = El número está fuera de lo que este aparato puede medir. Por favor, pida al personal que le mida.
trouble-device = El aparato tiene un fallo propio. El personal puede ayudarle.
trouble-no-result = Tres mediciones no contaron. Nosotros no adivinamos. Por favor, pida al personal que le mida.
trouble-not-steady = El número no se quedaba quieto. Caliéntese las manos y pruebe otra vez.
trouble-implausible = Queremos tener seguridad de ese número. Por favor, pruebe una vez más.
trouble-unsuitable = Un brazalete de aquí no sería seguro o adecuado para su brazo. El personal puede ayudarle.
trouble-too-many = Por hoy ya hemos apretado bastante su brazo. Por favor, pregunte al personal.
trouble-go-on = Seguir sin esto

results-title = Sus números de hoy
results-line = Un día es solo un día. Un médico mira muchos.
results-none = Hoy no se ha medido nada.
results-next = ¿Qué debo hacer?
grade-usable = { $what }: este número se puede usar. { $why }
grade-limited = { $what }: mida otra vez antes de confiar en este número. { $why }
why-once = Se midió solo una vez.
why-rest = Su descanso fue corto.
why-prepared = El café, fumar o el ejercicio pueden subirlo.
why-apart = Sus números salieron muy distintos.
why-discarded = Algunas mediciones no salieron bien.
why-uneven = Su pulso parecía irregular.
why-signal = La señal de su dedo era débil.
why-below = La pinza no está hecha para números tan bajos.
why-pulses = Su brazo y su dedo dieron dos pulsos distintos.
why-device = El aparato pide que lo revisen.
row-pressure = Presión arterial
row-oxygen = Oxígeno en su sangre
row-pulse = Pulso
row-weight = Peso
row-height = Estatura
row-bmi = Peso para su estatura (IMC)
value-pressure = { $systolic } sobre { $diastolic }
value-oxygen = { $percent } %
value-pulse = { $rate } por minuto
value-weight = { $kg } kg
value-height = { $cm } cm
value-bmi = { $bmi }
meaning-expected = En la zona esperada para hoy
meaning-pressure-little-high = Un poco por encima de la mejor zona
meaning-pressure-high = Por encima de la zona esperada
meaning-pressure-higher = Claramente por encima de la zona esperada
meaning-pressure-very-high = Muy alta: busque atención médica hoy
meaning-pressure-low = Por debajo de la zona esperada
meaning-pressure-pregnant = Muestre este número a su matrona, partera o médico
meaning-oxygen-low = Un poco por debajo de lo esperado: busque atención médica hoy
meaning-oxygen-very-low = Por debajo de lo esperado: pida ayuda ahora
meaning-pulse-uneven = Su pulso parecía irregular. Esta máquina puede equivocarse. Pida que le revisen el pulso.
meaning-pulse-fast = Más rápido que la zona esperada
meaning-pulse-slow = Más lento que la zona esperada
meaning-pulse-very-fast = Muy rápido: busque atención médica hoy
meaning-pulse-very-slow = Muy lento: busque atención médica hoy
meaning-weight = Medición de hoy
meaning-height = Medición de hoy
meaning-height-said = Como usted nos dijo
meaning-bmi-low = Por debajo de la zona que busca la mayoría de los adultos
meaning-bmi-expected = En la zona que busca la mayoría de los adultos
meaning-bmi-high = Por encima de la zona que busca la mayoría de los adultos

advice-none-title = No hace falta hacer nada por estas mediciones
advice-none-line = Estos números por sí solos no piden una visita. Si no se siente bien, busque atención médica de todos modos.
advice-routine-title = Pida cita para una revisión en las próximas 4 semanas
advice-routine-line = Muestre estos números a su médico, enfermera o farmacéutico.
advice-soon-title = Busque atención médica en los próximos 7 días
advice-soon-line = Llame a su médico o a su clínica y muéstreles estos números.
advice-urgent-title = Busque atención médica hoy
advice-urgent-line = Hable con el personal de aquí antes de irse. Pueden ayudarle a encontrar quien le atienda hoy.
advice-incomplete-title = No pudimos revisar todo
advice-incomplete-line = Por eso no podemos decir que no haya nada malo. Por favor, hable con el personal.
advice-uneven = Su pulso parecía irregular. Esta máquina puede equivocarse. Pida que le revisen el pulso.
advice-short-rest = Su descanso fue corto, así que su presión arterial puede salir más alta de lo que es.
advice-oxygen-truth = El número del oxígeno puede tener un error de 2 a 4 puntos, y puede salir demasiado alto en la piel más oscura.
advice-talk = Puede hablar con alguien en cualquier momento, de día o de noche: { $number }
advice-when = Llame al { $number } si tiene dolor en el pecho, dificultad para respirar, debilidad en un brazo o en la cara, o si se siente muy mal.
advice-medicine = Siga tomando su medicina como le dijo su médico.

form-intro-title = Unas preguntas
form-intro-count = { $n ->
    [one] Una pregunta.
   *[other] { $n } preguntas.
}
form-intro-private = Asegúrese de que nadie puede ver esta pantalla.
form-intro-line = Puede saltar lo que no quiera contestar.
form-start = Contestar
form-skip = Hoy no
form-count = Pregunta { $n } de { $of }
form-own = Otra cosa
form-more = Más opciones
form-end = Dejar estas preguntas
form-problem-low = Por favor, ponga { $limit } o más.
form-problem-high = Por favor, ponga { $limit } o menos.
form-problem-early = Ese día es demasiado pronto.
form-problem-late = Ese día es demasiado tarde.
form-problem-long = { $limit ->
    [one] Por favor, use { $limit } letra o menos.
   *[other] Por favor, use { $limit } letras o menos.
}
form-problem-short = { $limit ->
    [one] Por favor, use { $limit } letra o más.
   *[other] Por favor, use { $limit } letras o más.
}
form-problem-places = { $limit ->
    [one] Por favor, ponga { $limit } cifra o menos después de la coma.
   *[other] Por favor, ponga { $limit } cifras o menos después de la coma.
}
form-problem-required = Por favor, conteste, o deje estas preguntas.
form-problem-one = Por favor, elija solo una.
form-problem-unclear = No pudimos leer eso. Por favor, pruebe otra vez.
advice-answers = Sus respuestas a las preguntas son un motivo para hablar con alguien.

advice-book = Buscar cita en la clínica

times-looking-title = Buscando horas libres
times-booking-title = Preguntando a la clínica
times-waiting-line = Un momento, por favor.
times-go-on = Seguir sin cita
times-title = Elija una hora
times-taken-title = Esa hora se acaba de ocupar. Por favor, elija otra.
times-offer = { $weekday } { $day } de { $month }, { $time }
times-offer-at = { $weekday } { $day } de { $month }, { $time }, { $place }
times-more = Otras horas
times-none = Ninguna de estas
times-booked-title = Tiene una cita
times-booked-when = { $weekday } { $day } de { $month } a las { $time }
times-booked-when-at = { $weekday } { $day } de { $month } a las { $time }, { $place }
times-booked-line = Si se siente peor antes, no espere a la cita.
times-requested-title = La clínica le llamará
times-requested-line = Les hemos pedido una cita. Usted todavía no tiene cita.
times-elsewhere-title = Pida cita con su teléfono
times-elsewhere-line = Apunte la cámara de su teléfono al cuadrado. Se abre la página de la clínica.
times-unknown-title = No sabemos si ha funcionado
times-unknown-line = La clínica no contestó. Por favor, pregunte al personal antes de irse.
times-nothing-title = Ahora no hay ninguna hora libre
times-nothing-line = Por favor, pregunte al personal, o llame a su médico o a su clínica.
times-unreachable-title = No podemos comunicarnos con la clínica ahora
times-unreachable-line = No se ha pedido ninguna cita. Por favor, pregunte al personal, o llame a su médico o a su clínica.

known-wait-title = Preguntando a la clínica
known-wait-line = Un momento, por favor. Esto siempre tarda unos segundos.
known-go-on = Seguir y medir
known-one-title = La clínica conoce este código
known-one-line = Su resultado llegará a donde debe.
known-nobody-title = La clínica no conoce este código
known-nobody-line = Por favor, revíselo, o siga. El personal puede unir su resultado con usted más tarde.
known-many-title = La clínica no puede saber con seguridad quién es
known-many-line = Puede seguir. Por favor, avise al personal, para que su resultado no se confunda.
known-unreachable-title = La clínica no contesta ahora
known-unreachable-line = Puede seguir. Su código va con su resultado.
known-not-now-title = Aquí se han probado demasiados códigos
known-not-now-line =
    { $minutes ->
        [one] Puede seguir. Los códigos se pueden comprobar otra vez en un minuto.
       *[other] Puede seguir. Los códigos se pueden comprobar otra vez en { $minutes } minutos.
    }
known-again = Escribir el código otra vez
known-arrive = Ya estoy aquí para mi cita de hoy
known-move = Quiero otra hora
known-cancel = Quiero cancelar mi cita
give-back-title = ¿Cancelar su próxima cita?
give-back-line = Entonces otra persona puede tener esa hora.
give-back-no = Conservar mi cita
give-back-yes = Cancelarla
give-back-waiting-title = Cancelando su cita
given-back-title = Su cita está cancelada
given-back-line = Si todavía necesita que le atiendan, puede pedir otra hora.
arrive-waiting-title = Avisando a la clínica de que está aquí
arrived-title = La clínica sabe que está aquí
arrived-line = Esta es su cita. Si se siente peor mientras espera, avise al personal.
none-found-title = No encontramos esa cita
none-found-line = Por favor, pregunte al personal. Pueden buscarla.
errand-unknown-title = No sabemos si ha funcionado
errand-unknown-line = La clínica no contestó. Por favor, avise al personal.
advice-ways = Hablar con la clínica
ways-title = ¿Cómo quiere hablar con la clínica?
ways-call-back = Pedir que la clínica me llame
ways-video = Hablar por video en mi teléfono
ways-none = Nada de esto
call-back-waiting-title = Pidiendo a la clínica que le llame
call-back-asked-line = Se lo hemos pedido. Usan el número de usted que ya tienen.
video-title = Hablar por video
video-line = Apunte la cámara de su teléfono al cuadrado. Se abre en su propio teléfono.

weekday-monday = Lunes
weekday-tuesday = Martes
weekday-wednesday = Miércoles
weekday-thursday = Jueves
weekday-friday = Viernes
weekday-saturday = Sábado
weekday-sunday = Domingo
month-january = enero
month-february = febrero
month-march = marzo
month-april = abril
month-may = mayo
month-june = junio
month-july = julio
month-august = agosto
month-september = septiembre
month-october = octubre
month-november = noviembre
month-december = diciembre
said-as-is = { $text }

sending-saving-title = Guardando su resultado
sending-saving-line = Un momento, por favor.
sending-kept-title = Su resultado está guardado aquí
sending-kept-line = Está cerrado con llave. Solo el personal de este lugar puede consultarlo.
sending-waiting-title = Enviando a la clínica
sending-waiting-line = Su resultado está seguro aquí. No hace falta que espere.
sending-filed-title = La clínica tiene su resultado
sending-filed-line = Su sistema nos lo ha dicho. Puede que todavía no lo haya visto una persona.
sending-refused-title = La clínica no pudo recibir su resultado
sending-refused-line = El personal lo va a mirar. Por favor, llévese su resultado.
sending-stalled-title = No podemos comunicarnos con la clínica ahora
sending-stalled-line = Su resultado está seguro y se enviará más tarde. Por favor, lleve su resultado al mostrador.
sending-failed-title = No pudimos guardar su resultado
sending-failed-line = El personal lo sabe. Por favor, llévese su resultado en la pantalla siguiente.

take-away-title = Llévese su resultado
take-away-line = Apunte la cámara de su teléfono al cuadrado. Sus números se abren como texto.
take-away-private = El cuadrado se muestra solo ahora. Nadie puede verlo después.
take-away-heading = Mi control de salud en { $site }

goodbye-title = Gracias. Cuídese.
goodbye-line = Ahora se borra de esta pantalla todo lo suyo.
goodbye-now = Terminar ahora

help-title = ¿Cómo podemos ayudarle?
help-line-back = Puede seguir donde estaba. No se pierde nada.
help-line-staff = El personal puede venir hasta usted.
help-ill = Me siento muy mal ahora
help-line-emergency = Si se siente muy mal, llame al { $number } ahora.
help-coming-title = Hemos llamado al personal
help-coming-line = Por favor, quédese aquí. Puede seguir si quiere.

leave-title = ¿Quiere salir?
leave-line = Entonces borramos de la pantalla todo lo suyo.
leave-line-kept = Lo que usted aceptó guardar o enviar sigue seguro. Borramos todo lo demás de esta máquina.
leave-stay = No, seguir
leave-yes = Sí, salir ahora

idle-title = ¿Sigue ahí?
idle-line = { $seconds ->
    [one] Terminamos y borramos la pantalla en { $seconds } segundo.
   *[other] Terminamos y borramos la pantalla en { $seconds } segundos.
}
idle-still-here = Sigo aquí

staff-clear-title = Personal: escriba su número
staff-clear-line = Solo cuando alguien ya esté con la persona.
staff-clear-enter = Desbloquear
staff-clear-wrong = Ese número no era correcto.

mark-expected = En la zona
mark-aside = Un poco fuera
mark-outside = Fuera
mark-far = Muy fuera
mark-plain = Anotado
progress-part = Parte { $part } de { $of }
countdown-left = { $seconds ->
    [one] Queda { $seconds } segundo
   *[other] Quedan { $seconds } segundos
}
key-erase = Borrar
key-space = Espacio
switch-on = Sí
switch-off = No

print-paper-out = La impresora no tiene papel. Pregunte al personal, o tome la imagen con su teléfono.
print-cover-open = La impresora está abierta. El personal puede cerrarla.
print-too-hot = La impresora tiene que enfriarse. Luego sigue sola.
print-cancelled = El papel no se ha impreso.
print-busy = La impresora todavía está trabajando. Pruebe otra vez en un momento.
print-not-now = No podemos imprimir el papel ahora. Tome la imagen con su teléfono, o pregunte al personal.
print-staff-no-answer = La impresora no contesta. Revise la corriente, el cable y los ajustes de la línea.
print-staff-unplugged = La impresora no está conectada. Conéctela otra vez.
print-staff-paper-out = El rollo se ha acabado. Ponga uno nuevo, con el lado brillante hacia fuera.
print-staff-cover-open = La tapa de la impresora está abierta. Ciérrela hasta que haga clic.
print-staff-cutter = La cuchilla está atascada. Apague, abra la tapa y libérela.
print-staff-too-hot = La impresora está demasiado caliente. Déjela ventilarse.
print-staff-broken = La impresora avisa de un fallo. Apáguela y enciéndala. Si se repite, llame al servicio técnico.
print-staff-offline = La impresora está en espera. Pulse una vez su botón de avance.
print-staff-cancelled = Se paró una impresión. Arranque y destruya lo que cuelga.
print-staff-busy = Se pidieron dos papeles a la vez. No hay que hacer nada.
print-staff-too-large = Un papel era demasiado largo para imprimirse. Por favor, avise de esto.

# The voice. MACHINE-MADE AND UNREVIEWED.
voice-welcome = La voz está activada.
voice-keys = Las teclas son: anterior, siguiente, elegir, atrás y ayuda. Cualquier tecla calla la voz.
voice-choices = Opciones: { $n }. Pulse siguiente para oír cada una.
voice-place = { $n } de { $of }
voice-step-first = Pulse primero siguiente para oír las opciones.
voice-not-yet = Todavía no. Antes hace falta otra cosa.
voice-settings = Ajustes de la voz
voice-repeat = Repetir la pantalla
voice-slower = Más despacio
voice-faster = Más rápido
voice-louder = Más alto
voice-quieter = Más bajo
voice-silence = Apagar la voz
voice-off = La voz está apagada. Pulse cualquier tecla para activarla.
voice-personal = Esta parte es personal. Conecte unos auriculares o elija oírla en voz alta.
voice-aloud-yes = Sí, diga mis datos en voz alta
voice-aloud-no = No diga más mis datos en voz alta
voice-read-back = Decir lo que escribí
voice-nothing-typed = Todavía no hay nada escrito.
voice-erased = Borrado:
voice-full = No cabe nada más.
voice-to = a
voice-space = espacio
voice-hyphen = guion
voice-apostrophe = apóstrofo
voice-comma = coma
voice-point = punto
voice-call = Llame a este número: { $number }
voice-minutes = Minutos que quedan: { $n }
voice-still-measuring = Todavía se está midiendo.
voice-back-stops = Pulse atrás para parar enseguida.
