const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const FIRST_NAMES = words(`
  Abigail Addison Adrian Aiden Alejandro Alexis Alyssa Amelia Andrea Andrew Angela Anika Anthony Aria Ashley Aubrey
  Austin Ava Avery Bella Benjamin Brandon Brianna Brooke Caleb Camila Carlos Caroline Carter Charlotte Chloe Christian
  Claire Cole Connor Daniel David Deja Dominic Dylan Elena Eli Elijah Elizabeth Ella Emily Emma Ethan Eva Evan Faith
  Finn Gabriel Gavin Grace Hailey Hannah Harper Hudson Hunter Ian Isaac Isabella Isaiah Ivy Jack Jacob Jada Jasmine
  Javier Jayden Jessica Jonah Jordan Joseph Josiah Julia Kai Katherine Kayla Keisha Kevin Kylie Landon Laura Lauren Layla
  Leah Levi Liam Lily Linh Logan Lucas Lucy Luis Luke Mackenzie Madeline Madison Malik Maria Mason Mateo Maya Megan Mei
  Mia Michael Miguel Miles Morgan Naomi Natalie Nathan Noah Nora Olivia Owen Paige Parker Peyton Priya Quinn Rachel
  Riley Robert Ruby Ryan Sadie Samantha Samuel Sara Savannah Sean Sebastian Sierra Sofia Sophia Stella Sydney Tara
  Taylor Tessa Theo Thomas Trinity Tyler Valeria Victoria Violet Wesley William Wyatt Xavier Zachary Zoe
`);

export const LAST_NAMES = words(`
  Adams Aguilar Alexander Allen Alvarez Anderson Andrews Armstrong Bailey Baker Barnes Bauer Bell Bennett Black Boyd
  Brooks Brown Bryant Burke Burns Butler Campbell Carlson Carroll Carter Castillo Chavez Chen Clark Cohen Cole Coleman
  Collins Cooper Cox Cruz Cunningham Daniels Davis Delgado Diaz Dixon Duncan Edwards Elliott Ellis Evans Ferguson
  Fernandez Fisher Fleming Flores Ford Foster Fox Freeman Garcia Gardner Gibson Gomez Gonzalez Gordon Graham Grant
  Gray Green Griffin Gupta Gutierrez Hall Hamilton Hansen Harper Harris Harrison Hart Hayes Henderson Henry Hernandez
  Hill Hoang Holmes Howard Hudson Hughes Hunt Hunter Jackson James Jenkins Jensen Johnson Jones Jordan Kaplan Kelly
  Kennedy Khan Kim King Knight Kowalski Larson Lawson Lee Lewis Lopez Marshall Martin Martinez Mason Matthews McCarthy
  McDonald Medina Mendoza Meyer Miller Mitchell Moore Morales Moreno Morgan Morris Murphy Murray Myers Nelson Nguyen
  Novak Obrien Olson Ortiz Owens Palmer Parker Patel Patterson Payne Perez Perkins Perry Peters Peterson Phillips
  Pierce Porter Powell Price Ramirez Ramos Reed Reyes Reynolds Rice Richardson Riley Rivera Roberts Robinson Rodriguez
  Rogers Romero Ross Russell Ruiz Ryan Sanchez Sanders Santos Schmidt Schultz Scott Shah Shaw Silva Simmons Simpson
  Singh Smith Snyder Spencer Stephens Stevens Stewart Stone Sullivan Taylor Thomas Thompson Torres Tran Tucker Turner
  Vargas Vasquez Wagner Walker Wallace Walsh Ward Warren Washington Watson Weaver Webb Weber Welch Wells West Wheeler
  White Williams Willis Wilson Wong Wood Woods Wright Yang Young Zimmerman
`);

export const STREET_NAMES = words(`
  Adams Apple Ash Aspen Autumn Bayberry Beech Birch Bluebell Bridge Brook Cambridge Canyon Canterbury Cedar Center
  Chapel Cherry Chestnut Church Clay Clearview Clover College Columbine Cottage Cottonwood Country Creekside Cypress
  Deer Dogwood Eagle East Elm Evergreen Fairview Farm Fern Forest Fox Franklin Garden Glen Grand Grant Grove Hamilton
  Hawthorne Heather Heritage Hickory High Highland Hill Hillcrest Hillside Holly Hunter Indian Ivy Jackson Jefferson
  Juniper King Lafayette Lake Lakeview Laurel Liberty Lincoln Linden Locust Madison Magnolia Main Maple Meadow Mill
  Monroe Mountain Mulberry Oak Old Orchard Oxford Park Parkside Peach Pearl Pheasant Pine Pleasant Pond Poplar Prairie
  Prospect Quail Railroad Raven Ridge River Riverside Robin Rose Sage School Shady Sherwood Spring Spruce Stone Summit
  Sunrise Sunset Sycamore Tanager Timber Union Valley Victoria View Village Vine Walnut Washington Water Westwood
  Wheatland White Wildflower Willow Wilson Winding Windsor Wood Woodland
`);

export const STREET_SUFFIXES = words(
  'St St St Ave Ave Dr Dr Rd Rd Ln Ct Cir Way Blvd Pl Street Avenue',
);

export const LEAD_SOURCES = [
  'Referral',
  'Referral',
  'School mailing',
  'School mailing',
  'Google',
  'Instagram',
  'Facebook',
  'Website',
  'Bridal show',
  'Walk-in',
  'Day in the Park',
] as const;
