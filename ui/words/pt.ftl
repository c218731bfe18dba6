# Português. Portuguese, worded so that Portugal and Brazil both understand it; where spelling parts,
# that of Portugal. MACHINE-MADE AND UNREVIEWED: no Portuguese speaker and no clinician has
# checked these words. A site must have them reviewed before it offers Portuguese to the public.
# Simple, kind, reading age 9 to 11; polite third person, no word that tells man from woman.

language-name = Português
language-title = Escolha a sua língua

attract-title = Meça a pressão arterial, o oxigénio e o peso
attract-line = Demora cerca de dez minutos. Pode parar a qualquer momento.
attract-line-free = É privado. Nada fica guardado, a não ser que diga que sim.
attract-begin = Toque para começar

out-of-service-title = Esta avaliação de saúde está fechada por agora
out-of-service-line = Pedimos desculpa. Os funcionários já sabem. Por favor, pergunte-lhes a que outro lugar pode ir.
out-of-service-emergency = Se se sente muito mal, chame ajuda agora.

action-next = Avançar
action-back = Voltar
action-skip = Não fazer isto
action-again = Tentar de novo
action-ready = Tudo pronto
action-stop = Parar
action-leave = Terminar
action-help = Ajuda
action-call-staff = Chamar funcionário
action-go-on = Continuar
action-finish = Concluir

answer-yes = Sim
answer-no = Não
answer-unsure = Não sei

about-title = O que acontece aqui
about-line-what = Faz as suas próprias medições. Nós guiamos, um passo de cada vez.
about-line-time = Depois dizemos o que os números significam e o que fazer a seguir.
about-line-not = Isto não serve para emergências e não substitui um médico.

consent-title = A decisão é sua
consent-line = Tudo está desligado até decidir ligar. O primeiro ponto é necessário para continuar.
consent-measure = Fazer medições
consent-measure-note = Medir agora e mostrar-me aqui o resultado.
consent-keep = Guardar aqui o meu resultado
consent-keep-note = Em segurança aqui, para os funcionários consultarem.
consent-send = Enviar à clínica
consent-send-note = A clínica pode ver o meu resultado e ligar-me se for preciso.

red-flag-count = Pergunta { $n } de { $of }. Tem isto agora?
red-flag-rf01 = Tem dor, pressão ou aperto no peito, ou uma dor que se espalha para o braço, o maxilar, o pescoço ou as costas?
red-flag-rf02 = Tem tanta falta de ar que não consegue acabar uma frase, ou tem os lábios azuis ou cinzentos?
red-flag-rf03 = De repente, o seu rosto ficou caído, um braço ou uma perna perdeu força, ou a fala, o equilíbrio ou a vista ficaram mal, mesmo que já tenha passado?
red-flag-rf04 = Tem uma dor de cabeça que veio de repente, a pior da sua vida, ou sente uma confusão mental que antes não tinha?
red-flag-rf05 = Desmaiou ou teve uma convulsão hoje?
red-flag-rf06 = Perde muito sangue e o sangue não para, ou vomita sangue, ou tem fezes pretas?
red-flag-rf07 = Está com inchaço no rosto, nos lábios, na língua ou na garganta, ou tem uma alergia grave que veio de repente?
red-flag-rf08 = Está muito doente com uma infeção: pele muito pálida ou com manchas, uma erupção na pele que não desaparece debaixo de um copo de vidro, 18 horas sem urinar, ou febre durante um tratamento com quimioterapia?
red-flag-rf09 = Está grávida, ou deu à luz nas últimas 6 semanas, e tem: uma dor de cabeça forte, dificuldade em ver, dor debaixo das costelas, uma grande perda de sangue, uma convulsão, dificuldade em respirar, ou a criança na barriga mexe menos?
red-flag-rf10 = Pensa agora em pôr fim à sua vida, tem um plano, ou já fez alguma coisa para isso?
red-flag-rf11 = Tomou uma quantidade grande demais de alguma coisa, sofreu um envenenamento, ou tem um ferimento ou uma queimadura grave?
red-flag-rf12 = Tem uma dor na barriga ou nas costas que veio de repente e é muito forte ou parece rasgar?
red-flag-rf13 = O seu coração começou há pouco tempo a bater depressa ou de forma irregular, e isso faz com que se sinta mal?
red-flag-rf14 = Uma perna, ou só a parte de trás abaixo do joelho, ficou há pouco tempo inchada e com dor?
red-flag-rf15 = Nas últimas 2 semanas, pensou que seria melhor morrer, sem ter agora um plano?

emergency-title = Chame ajuda agora
emergency-line-staff = Os funcionários foram chamados. Fique aqui. Não vá embora, nem a pé nem de carro.
emergency-line-sit = Sente-se. Avise alguém que esteja perto.
emergency-line-crisis = Também pode falar agora com alguém: { $number }
emergency-call = Ligar
emergency-staff = Só funcionários

crisis-title = Não está só
crisis-line-staff = Chamámos uma pessoa que trabalha aqui, para lhe fazer companhia.
crisis-line-call = Pode falar com alguém agora mesmo, de dia ou de noite. Ligue para este número.
crisis-go-on = Continuar

who-title = Quer dizer quem é?
who-line = Pode ficar como visitante. Um nome ou um código ajuda a clínica a saber quem é.
who-guest = Quero ficar como visitante
who-name = Vou escrever o meu nome
who-code = Tenho um código da clínica

age-title = Tem 18 anos ou mais?
age-line = Esta avaliação de saúde é só para adultos.
too-young-title = Isto é só para adultos
too-young-line = Os números daqui não servem para crianças e jovens.
too-young-help = Por favor, pergunte aos funcionários onde uma pessoa jovem pode ser avaliada.

pregnant-title = Está grávida, ou deu à luz nas últimas 6 semanas?
pregnant-line = Nesse caso, os seus números são vistos de outra forma.

entry-given-title = Qual é o seu primeiro nome?
entry-family-title = Qual é o seu nome de família?
entry-birth-title = Quando nasceu?
entry-code-title = Escreva o seu código ou passe-o pelo leitor
entry-height-title = Qual é a sua altura, em centímetros?
entry-form-name = Letras
entry-form-date = Dia, mês, ano
entry-form-code = Letras e números
entry-form-height = Centímetros, por exemplo 171
entry-form-staff = { $digits ->
    [one] { $digits } algarismo
   *[other] { $digits } algarismos
}
entry-day = Dia
entry-month = Mês
entry-year = Ano
entry-problem-name = Por favor, escreva um nome.
entry-problem-date = Essa data não serve. Dois algarismos para o dia, dois para o mês, quatro para o ano.
entry-problem-code = Esse código não funciona. Olhe outra vez para ele, ou volte atrás.
entry-problem-height = Por favor, escreva a sua altura em centímetros, entre 50 e 244.
entry-doubt-height = Está certo, em centímetros? Se estiver, toque outra vez em Avançar.

arm-title = Há alguma razão para não usar um dos seus braços?
arm-line = Por exemplo: uma ferida, soro na veia, diálise, inchaço depois de uma operação, ou um braço fraco por causa de um AVC.
arm-both-well = Não, os dois braços estão bem
arm-not-left = Não o meu braço esquerdo
arm-not-right = Não o meu braço direito
arm-neither = Nenhum dos braços

cuff-title = Que tamanho tem a parte de cima do seu braço?
cuff-line = Ponha a fita em volta do meio da parte de cima do braço. Depois use a braçadeira desse tamanho.
cuff-small = 22 a 26 cm: pequena
cuff-adult = 27 a 34 cm: média
cuff-large = 35 a 44 cm: grande
cuff-thigh = 45 a 52 cm: muito grande
cuff-none = Menor ou maior, ou não sei

prep-title = Nos últimos 30 minutos, bebeu café, fumou ou fez exercício?
prep-line = Isso pode fazer os seus números ficarem mais altos do que são.
prep-no = Não
prep-yes = Sim, medir mesmo assim
prep-later = Sim, volto mais tarde

coach-sit-title = Sente-se e encoste as costas
coach-sit-line-back = Apoie as costas na cadeira.
coach-sit-line-feet = Ponha os dois pés bem apoiados no chão. Não cruze as pernas.
coach-arm-title = Braço descoberto, à altura do coração
coach-arm-line-bare = Descubra a parte de cima do braço. Apoie-o na mesa.
coach-arm-line-left = Descubra a parte de cima do braço esquerdo. Apoie-o na mesa.
coach-arm-line-right = Descubra a parte de cima do braço direito. Apoie-o na mesa.
coach-arm-line-cuff = Ponha a braçadeira, ao nível do coração.
coach-quiet-title = Agora descansamos um pouco
coach-quiet-line-talk = Não se mexa. Não fale. Ninguém por perto lhe deve falar.
coach-quiet-line-start = Um descanso calmo torna o número verdadeiro.
coach-finger-title = Ponha o dedo na pinça
coach-finger-line-nail = Use um dedo quente, sem pintura na unha.
coach-finger-line-still = Mantenha a mão quieta na mesa.
coach-scale-title = Tire os sapatos e o casaco pesado
coach-scale-line-shoes = Espere até a balança mostrar zero. Depois suba.
coach-scale-line-still = Fique no meio, sem se mexer. Não se segure em nada.

rest-title = Descanse em silêncio
rest-line = Respire devagar. Começamos quando o tempo acabar.
rest-shorten = Não posso esperar
rest-again-title = Vamos descansar mais um pouco
rest-again-line = O seu número foi alto depois de um descanso curto. Depois de um descanso completo, medimos outra vez.

cuff-live-title = Agora medimos. Por favor, não fale.
cuff-live-line-start = Pressione o botão de início da máquina da pressão arterial, se ela ainda não começou.
cuff-live-line-quiet = Não se mexa. A braçadeira aperta por um momento.
cuff-live-nth = Medição { $n } de { $of }
cuff-live-pressure = { $pressure } na braçadeira
cuff-pause-title = Muito bem. Descanse um minuto.
cuff-pause-last = Essa medição deu { $systolic } por { $diastolic }.
cuff-pause-repeat = Essa medição não contou. Tentamos outra vez.
cuff-pause-line = A seguir vem a medição { $n } de { $of }.
cuff-pause-discard = Houve movimento ou conversa. Não contar.
cuff-pause-enough = Parar de medir

symptoms-title = Sente alguma destas coisas agora mesmo?
symptoms-line-chest = Dor no peito ou nas costas, ou dificuldade em respirar.
symptoms-line-stroke = Dormência ou fraqueza de um lado, dificuldade em falar ou ver, ou confusão.
symptoms-line-head = Uma dor de cabeça muito forte que veio de repente, ou tonturas e vómitos.
symptoms-no = Não, nada disto
symptoms-yes = Sim

pulse-title = Mantenha o dedo quieto
pulse-line = Demora cerca de um minuto.
pulse-line-again = Vamos ver mais uma vez, para confirmar.
pulse-note-finger = Ponha o dedo todo dentro da pinça.
pulse-note-still = Por favor, mantenha a mão quieta.
pulse-note-warm = O sinal está fraco. Esfregue as mãos para as aquecer.
pulse-note-light = Há luz demais. Cubra a pinça com a outra mão.
pulse-line-truth = O que sente é mais importante do que o número.
pulse-signal = Sinal
pulse-rate = { $rate ->
    [one] { $rate } batimento por minuto
   *[other] { $rate } batimentos por minuto
}

scale-title = Suba para a balança
scale-line = Fique sem se mexer até termos o seu peso.
scale-note-step-on = Suba agora.
scale-note-still = Por favor, não se mexa.
scale-note-too-much = É mais do que esta balança pode pesar. Os funcionários podem ajudar.
scale-note-wait = Um momento.

trouble-title-pressure = Não conseguimos medir a sua pressão arterial
trouble-title-oxygen = Não conseguimos medir o seu oxigénio
trouble-title-weight = Não conseguimos medir o seu peso
trouble-title-stopped = Medição parada
trouble-title-unsuitable = Não vamos medir a sua pressão arterial aqui
trouble-missing = A máquina para isto não está ligada. Os funcionários podem ajudar, ou pode continuar sem ela.
trouble-no-answer = A máquina não enviou nada. O botão de início foi pressionado?
trouble-unplugged = O cabo soltou-se. Os funcionários podem ligá-lo. Depois tente de novo.
trouble-stopped = Parou a medição. Pode tentar de novo ou continuar sem ela.
trouble-moved = Mexeu-se um pouco. Fique sem se mexer e tentamos de novo.
trouble-cuff-loose = A braçadeira está larga. Ponha-a um pouco mais apertada.
trouble-cuff-blocked = O tubo está dobrado. Endireite-o e tente de novo.
trouble-weak = O sinal estava fraco demais. Aqueça as mãos e tente de novo.
trouble-finger-off = O dedo não estava na pinça. Ponha-o todo lá dentro.
trouble-light = Há luz demais. Cubra a pinça com a outra mão.
trouble-step-on = Não estava ninguém na balança. Espere pelo zero e depois suba.
trouble-out-of-range = O número está fora do que esta máquina consegue medir. Por favor, peça a medição aos funcionários.
trouble-device = O problema é da própria máquina. Os funcionários podem ajudar.
trouble-no-result = Três medições não contaram. Nós não adivinhamos. Por favor, peça a medição aos funcionários.
trouble-not-steady = O número não ficava parado. Aqueça as mãos e tente de novo.
trouble-implausible = Queremos confirmar esse número. Por favor, tente mais uma vez.
trouble-unsuitable = Uma braçadeira aqui não seria segura ou certa para o seu braço. Os funcionários podem ajudar.
trouble-too-many = O seu braço já foi apertado o bastante por hoje. Por favor, fale com os funcionários.
trouble-go-on = Continuar sem isto

results-title = Os seus números de hoje
results-line = Um dia é só um dia. Um médico olha para muitos.
results-none = Hoje não se mediu nada.
results-next = O que devo fazer?
grade-usable = { $what }: este número pode ser usado. { $why }
grade-limited = { $what }: meça outra vez antes de confiar neste número. { $why }
why-once = Foi medido uma só vez.
why-rest = O seu descanso foi curto.
why-prepared = Café, tabaco ou exercício podem fazer subir o número.
why-apart = Os seus números ficaram longe uns dos outros.
why-discarded = Algumas medições falharam.
why-uneven = A sua pulsação pareceu irregular.
why-signal = O sinal do seu dedo estava fraco.
why-below = A pinça não foi feita para números tão baixos.
why-pulses = O braço e o dedo deram duas pulsações diferentes.
why-device = O aparelho pede para ser verificado.
row-pressure = Pressão arterial
row-oxygen = Oxigénio no sangue
row-pulse = Pulsação
row-weight = Peso
row-height = Altura
row-bmi = Peso para a sua altura (IMC)
value-pressure = { $systolic } por { $diastolic }
value-oxygen = { $percent } %
value-pulse = { $rate } por minuto
value-weight = { $kg } kg
value-height = { $cm } cm
value-bmi = { $bmi }
meaning-expected = Dentro dos valores esperados para hoje
meaning-pressure-little-high = Um pouco acima dos melhores valores
meaning-pressure-high = Acima dos valores esperados
meaning-pressure-higher = Claramente acima dos valores esperados
meaning-pressure-very-high = Muito alta: consulte hoje um profissional de saúde
meaning-pressure-low = Abaixo dos valores esperados
meaning-pressure-pregnant = Mostre este número à sua parteira ou ao seu médico
meaning-oxygen-low = Um pouco abaixo do esperado: consulte hoje um profissional de saúde
meaning-oxygen-very-low = Abaixo do esperado: peça ajuda agora
meaning-pulse-uneven = A sua pulsação pareceu irregular. Esta máquina pode errar. Peça que lhe verifiquem a pulsação.
meaning-pulse-fast = Mais rápida do que os valores esperados
meaning-pulse-slow = Mais lenta do que os valores esperados
meaning-pulse-very-fast = Muito rápida: consulte hoje um profissional de saúde
meaning-pulse-very-slow = Muito lenta: consulte hoje um profissional de saúde
meaning-weight = Medição de hoje
meaning-height = Medição de hoje
meaning-height-said = Como nos disse
meaning-bmi-low = Abaixo dos valores que a maioria dos adultos procura ter
meaning-bmi-expected = Dentro dos valores que a maioria dos adultos procura ter
meaning-bmi-high = Acima dos valores que a maioria dos adultos procura ter

advice-none-title = Estas medições não pedem nenhuma ação
advice-none-line = Só por estes números, não é preciso ir a uma consulta. Se não se sente bem, consulte mesmo assim um profissional de saúde.
advice-routine-title = Marque uma consulta para as próximas 4 semanas
advice-routine-line = Mostre estes números ao seu médico, enfermeiro ou farmacêutico.
advice-soon-title = Consulte um profissional de saúde nos próximos 7 dias
advice-soon-line = Ligue para o seu médico ou para a clínica e mostre-lhes estes números.
advice-urgent-title = Consulte hoje um profissional de saúde
advice-urgent-line = Fale com os funcionários daqui antes de sair. Eles podem ajudar a encontrar um profissional de saúde hoje.
advice-incomplete-title = Não conseguimos verificar tudo
advice-incomplete-line = Por isso, não podemos dizer que não há nada de errado. Por favor, fale com os funcionários.
advice-uneven = A sua pulsação pareceu irregular. Esta máquina pode errar. Peça que lhe verifiquem a pulsação.
advice-short-rest = O seu descanso foi curto, por isso a pressão arterial pode aparecer mais alta do que é.
advice-oxygen-truth = O número do oxigénio pode estar errado em 2 a 4 pontos e pode aparecer alto demais em pele mais escura.
advice-talk = Pode falar com alguém a qualquer hora, de dia ou de noite: { $number }
advice-when = Ligue para { $number } se tiver dor no peito, dificuldade em respirar, fraqueza num braço ou no rosto, ou se se sentir muito mal.
advice-medicine = Continue a tomar os seus medicamentos como o seu médico lhe disse.

form-intro-title = Algumas perguntas
form-intro-count = { $n ->
    [one] { $n } pergunta.
   *[other] { $n } perguntas.
}
form-intro-private = Confirme que mais ninguém consegue ver este visor.
form-intro-line = Pode deixar sem resposta o que não quiser responder.
form-start = Responder
form-skip = Hoje não
form-count = Pergunta { $n } de { $of }
form-own = Outra coisa
form-more = Mais opções
form-end = Sair destas perguntas
form-problem-low = Por favor, indique { $limit } ou mais.
form-problem-high = Por favor, indique { $limit } ou menos.
form-problem-early = Esse dia é cedo demais.
form-problem-late = Esse dia é tarde demais.
form-problem-long = { $limit ->
    [one] Por favor, use { $limit } letra ou menos.
   *[other] Por favor, use { $limit } letras ou menos.
}
form-problem-short = { $limit ->
    [one] Por favor, use { $limit } letra ou mais.
   *[other] Por favor, use { $limit } letras ou mais.
}
form-problem-places = { $limit ->
    [one] Por favor, indique { $limit } algarismo ou menos depois da vírgula.
   *[other] Por favor, indique { $limit } algarismos ou menos depois da vírgula.
}
form-problem-required = Por favor, responda, ou saia destas perguntas.
form-problem-one = Por favor, escolha só uma.
form-problem-unclear = Não conseguimos ler isso. Por favor, tente de novo.
advice-answers = As suas respostas às perguntas são uma razão para falar com alguém.

advice-book = Procurar hora na clínica

times-looking-title = À procura de horários livres
times-booking-title = Agora perguntamos à clínica
times-waiting-line = Um momento, por favor.
times-go-on = Continuar sem isto
times-title = Escolha um horário
times-taken-title = Esse horário acabou de ser ocupado. Por favor, escolha outro.
times-offer = { $weekday }, { $day } de { $month }, { $time }
times-offer-at = { $weekday }, { $day } de { $month }, { $time }, { $place }
times-more = Outros horários
times-none = Nenhum destes
times-booked-title = Tem uma consulta marcada
times-booked-when = { $weekday }, { $day } de { $month }, às { $time }
times-booked-when-at = { $weekday }, { $day } de { $month }, às { $time }, { $place }
times-booked-line = Se se sentir pior antes disso, não espere pela consulta.
times-requested-title = A clínica vai ligar-lhe
times-requested-line = Já pedimos um horário. Ainda não tem consulta marcada.
times-elsewhere-title = Marque com o seu telefone
times-elsewhere-line = Aponte o telefone para o quadrado, como para tirar uma foto. Abre-se a página da clínica.
times-unknown-title = Não sabemos se funcionou
times-unknown-line = A clínica não respondeu. Por favor, pergunte aos funcionários antes de sair.
times-nothing-title = Agora não há horários livres
times-nothing-line = Por favor, pergunte aos funcionários, ou ligue para o seu médico ou para a clínica.
times-unreachable-title = Agora não conseguimos falar com a clínica
times-unreachable-line = Não foi marcado nenhum horário. Por favor, pergunte aos funcionários, ou ligue para o seu médico ou para a clínica.

known-wait-title = Agora perguntamos à clínica
known-wait-line = Um momento, por favor. Isto demora sempre alguns segundos.
known-go-on = Seguir para as medições
known-one-title = A clínica conhece este código
known-one-line = O seu resultado vai ficar em seu nome.
known-nobody-title = A clínica não conhece este código
known-nobody-line = Por favor, confira o código, ou continue. Os funcionários podem associar o seu resultado mais tarde.
known-many-title = A clínica não consegue ter a certeza de quem é
known-many-line = Pode continuar. Por favor, avise os funcionários, para que o seu resultado não seja trocado.
known-unreachable-title = A clínica não responde agora
known-unreachable-line = Pode continuar. O seu código vai com o resultado.
known-not-now-title = Foram tentados códigos demais aqui
known-not-now-line =
    { $minutes ->
        [one] Pode continuar. Os códigos podem ser verificados outra vez daqui a { $minutes } minuto.
       *[other] Pode continuar. Os códigos podem ser verificados outra vez daqui a { $minutes } minutos.
    }
known-again = Escrever o código de novo
known-arrive = Vim para a minha consulta de hoje
known-move = Quero outro horário
known-cancel = Quero desmarcar a minha consulta
give-back-title = Desmarcar a sua próxima consulta?
give-back-line = Outra pessoa pode então ficar com esse horário.
give-back-no = Manter a consulta
give-back-yes = Desmarcar
give-back-waiting-title = Agora desmarcamos a sua consulta
given-back-title = A sua consulta foi desmarcada
given-back-line = Se ainda precisa de uma consulta, pode pedir um novo horário.
arrive-waiting-title = Agora avisamos a clínica de que está aqui
arrived-title = A clínica sabe que está aqui
arrived-line = Esta é a sua consulta. Se se sentir pior enquanto espera, avise os funcionários.
none-found-title = Não encontrámos essa consulta
none-found-line = Por favor, pergunte aos funcionários. Eles podem procurá-la.
errand-unknown-title = Não sabemos se funcionou
errand-unknown-line = A clínica não respondeu. Por favor, avise os funcionários.
advice-ways = Falar com a clínica
ways-title = Como quer falar com a clínica?
ways-call-back = Pedir à clínica que me ligue
ways-video = Falar por vídeo no meu telefone
ways-none = Nenhuma destas
call-back-waiting-title = Agora pedimos à clínica que lhe ligue
call-back-asked-line = Já pedimos. A clínica usa o seu número que já tem.
video-title = Falar por vídeo
video-line = Aponte o telefone para o quadrado, como para tirar uma foto. Abre-se no seu próprio telefone.

weekday-monday = Segunda
weekday-tuesday = Terça
weekday-wednesday = Quarta
weekday-thursday = Quinta
weekday-friday = Sexta
weekday-saturday = Sábado
weekday-sunday = Domingo
month-january = janeiro
month-february = fevereiro
month-march = março
month-april = abril
month-may = maio
month-june = junho
month-july = julho
month-august = agosto
month-september = setembro
month-october = outubro
month-november = novembro
month-december = dezembro
said-as-is = { $text }

sending-saving-title = Agora guardamos o seu resultado
sending-saving-line = Um momento, por favor.
sending-kept-title = O seu resultado está guardado aqui
sending-kept-line = Está trancado. Só os funcionários deste lugar o podem consultar.
sending-waiting-title = Agora enviamos à clínica
sending-waiting-line = O seu resultado está seguro aqui. Não precisa de esperar.
sending-filed-title = A clínica tem o seu resultado
sending-filed-line = O computador da clínica confirmou. Talvez ainda nenhuma pessoa o tenha visto.
sending-refused-title = A clínica não pôde receber o seu resultado
sending-refused-line = Os funcionários vão ver o que aconteceu. Por favor, leve o seu resultado.
sending-stalled-title = Agora não conseguimos falar com a clínica
sending-stalled-line = O seu resultado está seguro e será enviado mais tarde. Por favor, leve o seu resultado ao balcão.
sending-failed-title = Não conseguimos guardar o seu resultado
sending-failed-line = Os funcionários já sabem. Por favor, leve o seu resultado no passo seguinte.

take-away-title = Leve o seu resultado
take-away-line = Aponte o telefone para o quadrado, como para tirar uma foto. Os seus números abrem-se em texto.
take-away-private = O quadrado só aparece agora. Ninguém o pode obter mais tarde.
take-away-heading = A minha avaliação de saúde em { $site }

goodbye-title = Agradecemos. Cuide-se.
goodbye-line = Todos os seus dados são agora apagados deste visor.
goodbye-now = Terminar agora

help-title = Como podemos ajudar?
help-line-back = Pode continuar de onde estava. Nada se perde.
help-line-staff = Os funcionários podem vir até aqui.
help-ill = Sinto-me muito mal agora
help-line-emergency = Se se sente muito mal, ligue para { $number } agora.
help-coming-title = Os funcionários foram chamados
help-coming-line = Por favor, fique aqui. Pode continuar, se quiser.

leave-title = Quer terminar?
leave-line = Depois apagamos do visor todos os seus dados.
leave-line-kept = O que aceitou guardar ou enviar fica seguro. Apagamos todo o resto desta máquina.
leave-stay = Não, continuar
leave-yes = Sim, terminar agora

idle-title = Ainda está aí?
idle-line = { $seconds ->
    [one] Terminamos e limpamos o visor em { $seconds } segundo.
   *[other] Terminamos e limpamos o visor em { $seconds } segundos.
}
idle-still-here = Ainda estou aqui

staff-clear-title = Funcionários: escreva o seu número
staff-clear-line = Só depois de alguém estar com a pessoa.
staff-clear-enter = Fechar alerta
staff-clear-wrong = Esse número não estava certo.

mark-expected = No esperado
mark-aside = Um pouco fora
mark-outside = Fora
mark-far = Muito fora
mark-plain = Anotado
progress-part = Parte { $part } de { $of }
countdown-left = { $seconds ->
    [one] Falta { $seconds } segundo
   *[other] Faltam { $seconds } segundos
}
key-erase = Apagar
key-space = Espaço
switch-on = Ligado
switch-off = Desligado

print-paper-out = A impressora não tem papel. Peça ajuda aos funcionários, ou fotografe a imagem com o telefone.
print-cover-open = A impressora está aberta. Os funcionários podem fechá-la.
print-too-hot = A impressora precisa de arrefecer. Depois continua sozinha.
print-cancelled = A folha não foi impressa.
print-busy = A impressora ainda está ocupada. Tente de novo daqui a pouco.
print-not-now = Agora não podemos imprimir a folha. Fotografe a imagem com o telefone, ou peça ajuda aos funcionários.
print-staff-no-answer = A impressora não responde. Verifique a corrente, o cabo e as definições da linha.
print-staff-unplugged = A impressora não está ligada. Volte a ligar o cabo.
print-staff-paper-out = O rolo acabou. Ponha um novo, com o lado brilhante para fora.
print-staff-cover-open = A tampa da impressora está aberta. Feche-a até ouvir um clique.
print-staff-cutter = A lâmina de corte está presa. Desligue, abra a tampa e solte-a.
print-staff-too-hot = A impressora está quente demais. Deixe-a arejar.
print-staff-broken = A impressora indica uma falha. Desligue-a e volte a ligar. Se a falha voltar, chame a assistência.
print-staff-offline = A impressora está em espera. Pressione uma vez o botão que faz avançar o papel.
print-staff-cancelled = Uma impressão foi interrompida. Rasgue e destrua o que ficou de fora.
print-staff-busy = Foram pedidas duas folhas ao mesmo tempo. Não é preciso fazer nada.
print-staff-too-large = Uma folha era comprida demais para imprimir. Por favor, comunique isto.

# The voice. MACHINE-MADE AND UNREVIEWED.
voice-welcome = A voz está ligada.
voice-keys = As teclas são: anterior, seguinte, escolher, voltar e ajuda. Qualquer tecla cala a voz.
voice-choices = Opções: { $n }. Carregue em seguinte para ouvir cada uma.
voice-place = { $n } de { $of }
voice-step-first = Carregue primeiro em seguinte para ouvir as opções.
voice-not-yet = Ainda não. Falta uma coisa antes.
voice-settings = Definições da voz
voice-repeat = Repetir o ecrã
voice-slower = Mais devagar
voice-faster = Mais depressa
voice-louder = Mais alto
voice-quieter = Mais baixo
voice-silence = Desligar a voz
voice-off = A voz está desligada. Carregue numa tecla para a ligar.
voice-personal = Esta parte é pessoal. Ligue auscultadores ou escolha ouvi-la em voz alta.
voice-aloud-yes = Sim, diga os meus dados em voz alta
voice-aloud-no = Não diga mais os meus dados em voz alta
voice-read-back = Dizer o que escrevi
voice-nothing-typed = Ainda não há nada escrito.
voice-erased = Apagado:
voice-full = Não cabe mais nada.
voice-to = a
voice-space = espaço
voice-hyphen = hífen
voice-apostrophe = apóstrofo
voice-comma = vírgula
voice-point = ponto
voice-call = Ligue para este número: { $number }
voice-minutes = Minutos que faltam: { $n }
voice-still-measuring = Ainda a medir.
voice-back-stops = Carregue em voltar para parar já.
