/// Syllables of Vietnamese, each with the keys of Telex as a teacher would spell them: marks at their letter, the tone
/// last. From the texts of the lessons, and for every rime that these lack.
enum VietnameseSyllableList {
  static let rows: [(syllable: String, spelling: String)] = text.split(whereSeparator: \.isWhitespace).map { row in
    let parts = row.split(separator: "=")
    return (String(parts[0]), String(parts[1]))
  }

  private static let text = """
    anh=anh biết=bieets biệt=bieetj buýt=buyts buồn=buoonf buộc=buoocj bà=baf bài=baif bàn=banf bác=bacs bánh=banhs
    báo=baos bát=bats bây=baay bão=baox bèo=beof bé=bes béc=becs bê=bee bên=been bìa=biaf bình=binhf bò=bof
    bóng=bongs bóp=bops bông=boong búc=bucs búk=buks băng=bawng bơ=bow bước=buowcs bướm=buowms bướu=buowus
    bưởi=buowir bạ=baj bạn=banj bản=banr bảng=bangr bảo=baor bảy=bayr bấm=baams bất=baats bật=baatj bắt=bawts
    bằng=bawngf bẻ=ber bẽn=benx bếch=beechs bếp=beeps bể=beer bệnh=beenhj bị=bij bịch=bichj bọn=bonj bỏ=bor
    bỏng=bongr bốn=boons bồi=booif bổ=boor bộ=booj bớt=bowts bờ=bowf bụi=buij bụng=bungj bứt=buwts bữa=buwax
    chiến=chieens chiều=chieeuf choàng=choangf chum=chum chuyển=chuyeenr chuyện=chuyeenj chuông=chuoong
    chuếnh=chueenhs chuối=chuoois chào=chaof cháo=chaos chát=chats cháu=chaus chèo=cheof chéo=cheos chép=cheps
    chê=chee chí=chis chín=chins chính=chinhs chói=chois chóng=chongs chú=chus chúa=chuas chúc=chucs chăm=chawm
    chĩa=chiax chưa=chuwa chương=chuowng chạy=chayj chấm=chaams chậm=chaamj chắc=chawcs chắn=chawns chắp=chawps
    chẳng=chawngr chặt=chawtj chỉ=chir chỉnh=chinhr chịu=chiuj chọn=chonj chồn=choonf chỗ=choox chờ=chowf chợ=chowj
    chụp=chupj chủ=chur chứ=chuws chức=chuwcs chứng=chuwngs chừng=chuwngf chữ=chuwx chữa=chuwax con=con cuối=cuoois
    cuỗm=cuoomx cuộc=cuoocj cuộn=cuoonj cài=caif các=cacs cách=cachs cái=cais cánh=canhs cáp=caps cát=cats câu=caau
    cây=caay còn=conf còng=congf có=cos công=coong cùng=cungf cúm=cums căn=cawn cũ=cux cũng=cungx cơm=cowm
    cước=cuowcs cướp=cuowps cười=cuowif cả=car cảnh=canhr cấp=caaps cất=caats cầm=caamf cần=caanf cắm=cawms
    cẳng=cawngr cặp=cawpj cỏ=cor cốc=coocs cốp=coops cổng=coongr cộng=coongj cờ=cowf cỡ=cowx cụ=cuj củ=cur của=cuar
    cứ=cuws cứu=cuwus cử=cuwr cửa=cuwar diễn=dieenx doanh=doanh dài=daif dám=dams dán=dans dân=daan dâng=daang
    dây=daay dép=deps dét=dets dê=dee dìu=diuf dòng=dongf dùng=dungf dưa=duwa dưới=duowis dạy=dayj dấu=daaus
    dẫn=daanx dịch=dichj dụng=dungj dữ=duwx già=giaf giá=gias giây=giaay giã=giax giê=giee giêng=gieeng giòn=gionf
    gió=gios giúp=giups giơ=giow giường=giuowngf giạ=giaj giả=giar giải=giair giảm=giamr giấy=giaays giận=giaanj
    giặc=giawcj giếc=gieecs giếng=gieengs giọng=giongj giỏi=gioir giống=gioongs giờ=giowf giở=giowr giục=giucj
    giữ=giuwx giữa=giuwax goát=goats gì=gif gìn=ginf góc=gocs gói=gois góp=gops gõ=gox gươm=guowm gạch=gachj
    gấp=gaaps gấu=gaaus gần=gaanf gắn=gawns gặp=gawpj gọi=goij gọn=gonj gồ=goof gộp=goopj gờ=gowf gợi=gowij
    gừng=guwngf gửi=guwir hiếp=hieeps hiểm=hieemr hiểu=hieeur hiện=hieenj hiệu=hieeuj hoay=hoay hoen=hoen hoàn=hoanf
    hoàng=hoangf hoãn=hoanx hoạch=hoachj hoại=hoaij hoạt=hoatj hoảnh=hoanhr hoẵng=hoawngx hoặc=hoawcj huyền=huyeenf
    huơ=huow huệ=hueej huỳnh=huynhf hàn=hanf hàng=hangf hành=hanhf hát=hats hãi=haix hãy=hayx héo=heos hét=hets
    hình=hinhf hòa=hoaf hòn=honf hôi=hooi hôm=hoom hôn=hoon hùm=humf hút=huts hơn=hown hương=huowng hươu=huowu
    hạn=hanj hảo=haor hấu=haaus hằng=hawngf hẹn=henj hết=heets hệ=heej họa=hoaj học=hocj họp=hopj hỏi=hoir
    hỏng=hongr hốt=hoots hồ=hoof hồn=hoonf hồng=hoongf hội=hooij hộp=hoopj hớp=howps hợp=howpj hủ=hur hứng=huwngs
    hữu=huwux khen=khen khiển=khieenr khoeo=khoeo khoác=khoacs khoái=khoais khoèn=khoenf khoét=khoets khoản=khoanr
    khoảnh=khoanhr khoắng=khoawngs khuya=khuya khuơ=khuow khuất=khuaats khuấy=khuaays khuếch=khueechs khuỵu=khuyuj
    khuỷu=khuyur khác=khacs khách=khachs khép=kheps khó=khos khóa=khoas khóc=khocs không=khoong khẩu=khaaur
    khắp=khawps khế=khees khỏe=khoer khỏi=khoir kiếm=kieems kiểm=kieemr kèm=kemf kém=kems kéo=keos kép=keps két=kets
    kê=kee kênh=keenh kêu=keeu kích=kichs kính=kinhs kíp=kips ký=kys kẻ=ker kẻng=kengr kẽm=kemx kếp=keeps kết=keets
    kịp=kipj kỳ=kyf kỹ=kyx len=len liên=lieen liễu=lieeux liệu=lieeuj loay=loay loãng=loangx loại=loaij loạn=loanj
    loắt=loawts luyện=luyeenj luôn=luoon luật=luaatj là=laf làm=lamf lá=las lánh=lanhs lây=laay lão=laox lém=lems
    lét=lets lê=lee lên=leen lìm=limf lít=lits líu=lius lòng=longf lóc=locs lô=loo lùi=luif lúc=lucs lúi=luis lý=lys
    lăm=lawm lăn=lawn lũy=luyx lưu=luwu lưới=luowis lượm=luowmj lượn=luownj lượng=luowngj lượt=luowtj lạc=lacj
    lại=laij lạnh=lanhj lấp=laaps lần=laanf lầu=laauf lẫn=laanx lắk=lawks lặng=lawngj lẻ=ler lẽ=lex lẽn=lenx
    lếch=leechs lễ=leex lệ=leej lệch=leechj lệnh=leenhj lịch=lichj lọn=lonj lọt=lotj lỗi=looix lộn=loonj lớn=lowns
    lớp=lowps lờ=lowf lời=lowif lợi=lowij lụt=lutj lửa=luwar lựa=luwaj lực=luwcj men=men mong=mong moóc=mooocs
    muối=muoois muốn=muoons muộn=muoonj mà=maf màn=manf mát=mats máu=maus máy=mays mã=max mèo=meof mét=mets mê=mee
    mình=minhf mía=mias mít=mits móc=mocs món=mons mô=moo môi=mooi mùa=muaf múa=muas mũ=mux mũi=muix mưa=muwa
    mưu=muwu mươi=muowi mướp=muowps mướt=muowts mười=muowif mượn=muownj mạng=mangj mạnh=manhj mạt=matj mất=maats
    mấu=maaus mấy=maays mẫu=maaux mật=maatj mắt=mawts mặt=mawtj mẹ=mej mến=meens mềm=meemf mỉm=mimr mọc=mocj
    mọi=moij mỏi=moir mốt=moots mồ=moof mỗi=mooix mộc=moocj một=mootj mới=mowis mờ=mowf mời=mowif mở=mowr mục=mucj
    mức=muwcs mừng=muwngf mửng=muwngr mực=muwcj mỹ=myx nghe=nghe nghiệp=nghieepj nghèo=ngheof nghìn=nghinf
    nghĩ=nghix nghĩa=nghiax nghề=ngheef nghệ=ngheej nghỉ=nghir ngoao=ngoao ngoeo=ngoeo ngoài=ngoaif ngoào=ngoaof
    ngoái=ngoais ngoáy=ngoays ngoạm=ngoamj ngoằn=ngoawnf ngoặc=ngoawcj ngoẻo=ngoeor nguyên=nguyeen nguyễn=nguyeenx
    nguyệt=nguyeetj nguậy=nguaayj ngày=ngayf ngã=ngax ngón=ngons ngóng=ngongs ngôi=ngooi ngôn=ngoon người=nguowif
    ngược=nguowcj ngạc=ngacj ngả=ngar ngậy=ngaayj ngắn=ngawns ngắt=ngawts ngọn=ngonj ngọt=ngotj ngụy=nguyj ngủ=ngur
    ngửi=nguwir ngữ=nguwx nhiên=nhieen nhiêu=nhieeu nhiều=nhieeuf nhuộm=nhuoomj nhà=nhaf nháy=nhays nhân=nhaan
    nhãn=nhanx nhìn=nhinf nhóm=nhoms nhót=nhots như=nhuw nhưng=nhuwng nhạc=nhacj nhấn=nhaans nhất=nhaats nhận=nhaanj
    nhật=nhaatj nhắn=nhawns nhẹ=nhej nhịn=nhinj nhọn=nhonj nhỏ=nhor nhờ=nhowf những=nhuwngx niềng=nieengf nom=nom
    nào=naof này=nayf nét=nets nên=neen nêu=neeu nín=nins nó=nos nói=nois nón=nons núi=nuis nút=nuts năm=nawm
    nước=nuowcs nắng=nawngs nằm=nawmf nặng=nawngj nếp=neeps nếu=neeus nệm=neemj nối=noois nốt=noots nội=nooij
    nờ=nowf nứt=nuwts nữa=nuwax oai=oai oái=oais oán=oans oát=oats oép=oeps pháo=phaos pháp=phaps phát=phats
    phây=phaay phèo=pheof phép=pheps phía=phias phím=phims phôn=phoon phúc=phucs phút=phuts phường=phuowngf
    phải=phair phần=phaanf phẩy=phaayr phật=phaatj phố=phoos phờ=phowf phụ=phuj phụng=phungj pây=paay pê=pee
    pót=pots pô=poo pờ=powf quyết=quyeets quyền=quyeenf quyển=quyeenr quà=quaf quá=quas quân=quaan quên=queen
    quý=quys quých=quychs quýt=quyts quăng=quawng quạ=quaj quả=quar quất=quaats quấy=quaays quầy=quaayf quẩn=quaanr
    quận=quaanj quắt=quawts quặng=quawngj quế=quees quệt=queetj quốc=quoocs quờ=quowf quở=quowr quỳ=quyf
    quỳnh=quynhf quỵ=quyj quỷ=quyr quỹ=quyx rau=rau riêng=rieeng ruồng=ruoongf ruột=ruootj ráp=raps râm=raam
    rèn=renf rô=roo rôm=room răng=rawng rượu=ruowuj rất=raats rằng=rawngf rồi=rooif rờ=rowf rứt=ruwts rừng=ruwngf
    rữa=ruwax sen=sen soóc=sooocs soạn=soanj suốt=suoots sách=sachs sáng=sangs sáu=saus sân=saan sét=sets sì=sif
    síp=sips sóc=socs sót=sots súng=sungs sút=suts sơ=sow sơn=sown sưa=suwa sạch=sachj sấm=saams sắc=sawcs
    sắp=sawps sắt=sawts sẽ=sex sến=seens sỏi=soir số=soos sống=soongs sốp=soops sổ=soor sớm=sowms sờ=sowf sợ=sowj
    sức=suwcs sử=suwr sửa=suwar sữa=suwax thiếu=thieeus thoáng=thoangs thoát=thoats thoại=thoaij thuần=thuaanf
    thuế=thuees thuốc=thuoocs thuộc=thuoocj thuở=thuowr thành=thanhf thái=thais tháng=thangs tháp=thaps thép=theps
    thêm=theem thì=thif thích=thichs thông=thoong thúy=thuys thăng=thawng thư=thuw thương=thuowng thước=thuowcs
    thường=thuowngf thưởng=thuowngr thả=thar thản=thanr thảo=thaor thảy=thayr thất=thaats thấy=thaays thật=thaatj
    thắng=thawngs thẹn=thenj thế=thees thể=theer thịt=thitj thỏ=thor thống=thoongs thời=thowif thợ=thowj thủy=thuyr
    thứ=thuws thức=thuwcs thử=thuwr thực=thuwcj tiên=tieen tiêu=tieeu tiến=tieens tiếng=tieengs tiếp=tieeps
    tiết=tieets tiền=tieenf tiệp=tieepj toeo=toeo toán=toans toát=toats toét=toets toạc=toacj triệu=trieeuj trà=traf
    trái=trais trâu=traau trên=treen trình=trinhf trôn=troon trăm=trawm trăng=trawng trưa=truwa trước=truowcs
    trường=truowngf trượt=truowtj trạng=trangj trả=trar trẹo=treoj trẻ=trer trị=trij trống=troongs trời=trowif
    trở=trowr trợ=trowj trừ=truwf tuyết=tuyeets tuýp=tuyps tuất=tuaats tuần=tuaanf tuế=tuees tuổi=tuooir tuột=tuootj
    tài=taif tàu=tauf tác=tacs tách=tachs tám=tams táp=taps tâm=taam té=tes tép=teps tê=tee tên=teen tìm=timf
    tích=tichs tím=tims tính=tinhs tít=tits tòa=toaf tóm=toms tóp=tops túi=tuis túp=tups tút=tuts tăng=tawng
    tĩnh=tinhx tơ=tow tư=tuw tươi=tuowi tạm=tamj tải=tair tất=taats tầng=taangf tập=taapj tắc=tawcs tắm=tawms
    tắt=tawts tế=tees tết=teets tệp=teepj tọc=tocj tốc=toocs tối=toois tốn=toons tốt=toots tới=towis tục=tucj
    tức=tuwcs từ=tuwf từng=tuwngf tử=tuwr tửu=tuwur tự=tuwj tỷ=tyr uất=uaats uẩn=uaanr uống=uoongs viết=vieets
    việc=vieecj việt=vieetj vua=vua vuông=vuoong vuốt=vuoots và=vaf vàng=vangf vào=vaof vân=vaan vâng=vaang
    vê=vee vì=vif vòng=vongf vô=voo văn=vawn vườn=vuownf vấp=vaaps vần=vaanf vẫn=vaanx vẫy=vaayx vậy=vaayj vẽ=vex
    về=veef vọng=vongj vọt=votj vỗ=voox với=vowis vỡ=vowx vụ=vuj vứt=vuwts vừa=vuwaf xe=xe xoong=xooong xoài=xoaif
    xoáy=xoays xoạch=xoachj xuất=xuaats xuềnh=xueenhf xuống=xuoongs xã=xax xê=xee xì=xif xích=xichs xòe=xoef
    xóa=xoas xóm=xoms xưa=xuwa xẻng=xengr xờ=xowf yêu=yeeu yếm=yeems yến=yeens yết=yeets yếu=yeeus yểu=yeeur á=as
    án=ans áo=aos áp=aps â=aa âm=aam ây=aay ép=eps ét=ets ê=ee ích=ichs ít=its óp=ops ô=oo ông=oong út=uts úy=uys
    ý=ys ă=aw ăn=awn đ=dd đa=dda đang=ddang đeo=ddeo đi=ddi điền=ddieenf điều=ddieeuf điểm=ddieemr điện=ddieenj
    đo=ddo đoàn=ddoanf đoóc=ddooocs đoạn=ddoanj đoạt=ddoatj đu=ddu đuốc=dduoocs đuổi=dduooir đài=ddaif đào=ddaof
    đánh=ddanhs đáp=ddaps đâu=ddaau đây=ddaay đã=ddax đèn=ddenf đê=ddee đêm=ddeem đích=ddichs đó=ddos đói=ddois
    đóng=ddongs đô=ddoo đôi=ddooi đúng=ddungs đúp=ddups đĩa=ddiax đũa=dduax đơn=ddown đưa=dduwa đường=dduowngf
    được=dduowcj đạo=ddaoj đạp=ddapj đất=ddaats đầu=ddaauf đầy=ddaayf đẩy=ddaayr đậm=ddaamj đắk=ddawks đắt=ddawts
    đặt=ddawtj đẹp=ddepj đếm=ddeems đến=ddeens đề=ddeef đều=ddeeuf để=ddeer địa=ddiaj đọc=ddocj đỏ=ddor đồng=ddoongf
    đổi=ddooir đỗ=ddoox độ=ddooj độn=ddoonj động=ddoongj đờ=ddowf đỡ=ddowx đợi=ddowij đủ=ddur đức=dduwcs
    đứng=dduwngs đứt=dduwts ơ=ow ư=uw ưa=uwa ưng=uwng ươm=uowm ương=uowng ước=uowcs ướp=uowps ướt=uowts ảnh=anhr
    ấm=aams ấy=aays ếch=eechs ốm=ooms ốp=oops ổ=oor ổn=oonr ớ=ows ớt=owts ở=owr ủa=uar ủy=uyr ứng=uwngs ỷ=yr
    """
}
